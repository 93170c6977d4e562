"""What may go wrong with a sweep: a goal that can't be swept, a clock that leaps, others at work at the same time."""

from contextlib import suppress
from datetime import timedelta

import pytest
from django.db import connection

from dueit.core.tests.racing import at_once
from goals import actions
from goals.actions import sweeping
from goals.models import LastSweep, Recurrence
from goals.tests.factories import NOON
from goals.tests.rhythms import DAY, crowd, daily, plans, repeating, settle, tasks_of
from goals.tests.spreads import on_day
from tasks.actions import move_task
from tasks.domain.refusals import MoveConflict

MINUTE = timedelta(minutes=1)


class TestFaults:
    def test_parks_a_goal_that_cannot_be_swept_and_goes_on(self, alice, goal):
        others = crowd(alice, 7)
        repeating(goal)
        settle(goal)
        Recurrence.objects.filter(goal=goal).update(policy={"policy_type": "unheard_of"})

        swept = on_day(1)

        assert (swept.tasks, swept.parked) == (7, 1)
        assert all(plans(other) == [1] for other in others)
        parked = Recurrence.objects.get(goal=goal)
        assert "unheard_of" in parked.parked_error
        assert parked.trouble

    def test_is_set_going_by_choosing_a_rhythm_again(self, goal):
        repeating(goal)
        settle(goal)
        Recurrence.objects.update(policy={"policy_type": "unheard_of"})
        on_day(1)

        actions.repeat_goal(goal, daily(), by=goal.owner, at=NOON + DAY)

        assert plans(goal) == [1]
        assert not Recurrence.objects.get().trouble

    def test_a_batch_that_dies_in_the_middle_leaves_nothing_behind(self, alice, monkeypatch):
        goals = crowd(alice, 5)
        write_down = sweeping.write_down

        def dies(*written):
            raise KeyboardInterrupt

        monkeypatch.setattr(sweeping, "write_down", dies)
        with pytest.raises(KeyboardInterrupt):
            on_day(1)
        monkeypatch.setattr(sweeping, "write_down", write_down)

        assert on_day(1).tasks == 5
        assert all(plans(goal) == [1] for goal in goals)


class TestClock:
    def test_that_leaps_is_doubted_until_it_stays_there(self, goal):
        repeating(goal)
        settle(goal)
        actions.sweep_due(at=NOON)
        later = NOON + 5 * DAY

        assert actions.sweep_due(at=later).is_doubted
        assert not actions.sweep_for(goal.owner, at=later).goals
        assert plans(goal) == []
        assert actions.sweep_due(at=later + 11 * MINUTE).tasks == 1

    def test_is_believed_by_force(self, goal):
        repeating(goal)
        settle(goal)
        actions.sweep_due(at=NOON)

        assert actions.sweep_due(at=NOON + 5 * DAY, force=True).tasks == 1
        assert LastSweep.objects.get().at == NOON + 5 * DAY


@pytest.mark.django_db(transaction=True)
class TestRace:
    @pytest.mark.parametrize("sweepers", [2, 4])
    def test_makes_no_duplicate_and_loses_none(self, alice, sweepers):
        if connection.vendor == "sqlite":
            pytest.skip("SQLite has one writer: nothing can race")
        goals = crowd(alice, 40)

        swept = at_once(*[lambda: actions.sweep_due(at=NOON + DAY)] * sweepers)
        actions.sweep_due(at=NOON + DAY)

        assert all(plans(goal) == [1] for goal in goals)
        assert sum(one.tasks for one in swept) <= 40

    def test_gives_way_to_somebody_who_settles(self, alice):
        if connection.vendor == "sqlite":
            pytest.skip("SQLite has one writer: nothing can race")
        goals = crowd(alice, 10, daily(catchup_strategy="skip"))
        actions.sweep_due(at=NOON + DAY)
        todo = [task for goal in goals for task in tasks_of(goal) if task.is_open]

        def act():
            if todo:
                with suppress(MoveConflict):  # a sweep was faster, and let it go
                    move_task(todo.pop(), "complete", by=alice, at=NOON + DAY)
            return actions.sweep_due(at=NOON + 2 * DAY)

        at_once(*[act] * 4)
        actions.sweep_due(at=NOON + 2 * DAY)

        assert all(plans(goal) == [2] for goal in goals)
