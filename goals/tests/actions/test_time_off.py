"""Time off for everything."""

from functools import partial

import pytest
from django.core.management import call_command
from django.utils import timezone

from dueit.core.events.undo import CannotUndo, undo
from goals import actions
from goals.jobs import sweep_due
from goals.models import Recurrence, TimeOff
from goals.tests.factories import NOON, TODAY, GoalFactory
from goals.tests.rhythms import DAY, plans, repeating, settle, tasks_of
from tasks.actions import move_task


@pytest.fixture
def goal(alice):
    goal = GoalFactory(project=alice.personal_project, owner=alice, title="Water plants")
    repeating(goal)
    return goal


def on(day):
    """The minute of a day on which everything due is done."""
    at = NOON + day * DAY
    actions.follow_times_off(at=at)
    actions.sweep_due(at=at, force=True)


class TestFromTo:
    def test_nothing_comes_up_and_nothing_is_owed(self, goal, alice):
        settle(goal)
        actions.take_time_off(alice, TODAY + 2 * DAY, TODAY + 4 * DAY, at=NOON)
        for day in range(1, 7):
            on(day)
            settle(goal, at=NOON + day * DAY)

        assert [(task.planned_on - TODAY).days for task in tasks_of(goal)] == [0, 1, 5, 6]
        assert TimeOff.objects.get().is_over

    def test_what_is_planned_for_it_waits_for_the_day_after(self, goal, alice):
        actions.take_time_off(alice, TODAY, TODAY + 4 * DAY, at=NOON)

        assert plans(goal) == [5]

    def test_holds_even_if_the_worker_was_away(self, goal, alice):
        settle(goal)
        actions.take_time_off(alice, TODAY + DAY, TODAY + 4 * DAY, at=NOON)

        assert actions.open_day(alice, at=NOON + 2 * DAY).tasks == 0
        assert plans(goal) == []
        on(5)
        assert plans(goal) == [5]

    def test_leaves_resting_goals_and_shared_ones_alone(self, goal, alice, project):
        actions.pause_goal(goal, by=alice, at=NOON)
        shared = GoalFactory(project=project, owner=alice)
        repeating(shared)
        off = actions.take_time_off(alice, TODAY, None, at=NOON)
        actions.come_back(off, at=NOON + DAY)

        assert Recurrence.objects.get(goal=goal).is_paused
        assert Recurrence.objects.get(goal=shared).is_active

    def test_is_one_at_a_time(self, goal, alice):
        actions.take_time_off(alice, TODAY, None, at=NOON)
        with pytest.raises(actions.AlreadyOff):
            actions.take_time_off(alice, TODAY, None, at=NOON)


class TestUntilBack:
    def test_comes_up_from_the_day_on_which_one_is_back(self, goal, alice):
        settle(goal)
        off = actions.take_time_off(alice, TODAY + DAY, None, at=NOON)
        on(1)
        on(20)
        assert plans(goal) == []

        actions.come_back(off, at=NOON + 20 * DAY)
        assert plans(goal) == [20]


class TestBackwards:
    def test_lets_go_what_came_up_and_goes_on(self, goal, alice):
        actions.take_time_off(alice, TODAY, TODAY + 2 * DAY, at=NOON + 3 * DAY)

        assert [task.state for task in tasks_of(goal)] == ["skipped", "waiting"]
        assert plans(goal) == [3]


class TestUndo:
    @pytest.mark.parametrize("days", [(0, 4), (0, None), (2, 5)])
    def test_has_everything_as_before(self, goal, alice, days):
        first, last = days
        before = Recurrence.objects.get(goal=goal).standing
        last_on = None if last is None else TODAY + last * DAY
        off = actions.take_time_off(alice, TODAY + first * DAY, last_on, at=NOON)
        undo(off.trace, by=alice, at=NOON)

        assert Recurrence.objects.get(goal=goal).standing == before
        assert plans(goal) == [0]
        assert not TimeOff.objects.exists()

    def test_also_backwards(self, goal, alice):
        at = NOON + 3 * DAY
        off = actions.take_time_off(alice, TODAY, TODAY + 2 * DAY, at=at)
        undo(off.trace, by=alice, at=at)

        assert [task.state for task in tasks_of(goal)] == ["waiting"]


class TestUndoOfComingBack:
    @pytest.fixture
    def off(self, goal, alice):
        settle(goal)
        off = actions.take_time_off(alice, TODAY, None, at=NOON)
        return actions.come_back(off, at=NOON + 5 * DAY)

    def test_has_it_go_on(self, goal, alice, off):
        assert plans(goal) == [5]

        undo(off.trace, by=alice, at=NOON + 5 * DAY)

        assert TimeOff.objects.open().get() == off
        assert Recurrence.objects.get().is_paused
        assert plans(goal) == []
        actions.come_back(off, at=NOON + 6 * DAY)
        assert plans(goal) == [6]

    def test_is_refused_once_somebody_has_begun(self, goal, alice, off):
        move_task(tasks_of(goal)[-1], "start", by=alice, at=NOON + 5 * DAY)

        with pytest.raises(CannotUndo, match="begun"):
            undo(off.trace, by=alice, at=NOON + 5 * DAY)
        assert Recurrence.objects.get().is_active

    def test_is_refused_once_something_else_was_chosen(self, goal, alice, off):
        actions.pause_goal(goal, by=alice, at=NOON + 5 * DAY)

        with pytest.raises(CannotUndo, match="Something else"):
            undo(off.trace, by=alice, at=NOON + 5 * DAY)
        assert not TimeOff.objects.open().exists()

    def test_is_refused_once_one_is_off_again(self, alice, off):
        actions.take_time_off(alice, TODAY + 9 * DAY, None, at=NOON + 5 * DAY)

        with pytest.raises(CannotUndo, match="Something else"):
            undo(off.trace, by=alice, at=NOON + 5 * DAY)
        assert TimeOff.objects.open().count() == 1


@pytest.mark.parametrize("sweep", [sweep_due, partial(call_command, "sweep", "--now", "--force")])
def test_begins_before_anything_is_made(goal, alice, sweep):
    """Whether the worker sweeps or somebody does so by hand, on a day on which nobody has looked yet."""
    settle(goal)
    now = timezone.now()
    TimeOff.objects.create(person=alice, first_on=alice.today(now), taken_at=now - DAY)

    sweep()

    assert Recurrence.objects.get().is_paused
    assert plans(goal) == []
