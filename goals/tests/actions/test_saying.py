from contextlib import suppress

import pytest
from django.db import connection

from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import undo
from dueit.core.tests.racing import at_once
from goals import actions
from goals.models import Goal
from goals.tests.factories import NOON, StepFactory
from goals.tests.rhythms import DAY, crowd, daily, tasks_of
from tasks.actions import move_task
from tasks.domain.refusals import MoveConflict, MoveDenied
from tasks.models import Task


class TestSayGoal:
    def test_writes_it_down_with_its_reason(self, project, alice):
        goal = actions.say_goal(project, "Hold a zine fair", "For the street.", 4, by=alice, at=NOON)

        assert (goal.owner, goal.why, goal.level, goal.state) == (alice, "For the street.", 4, "active")
        assert goal.trace == AuditEntry.objects.about(f"goal-{goal.pk}").get()

    def test_a_viewer_may_not(self, project, viewer):
        with pytest.raises(MoveDenied):
            actions.say_goal(project, "Hold a zine fair", by=viewer, at=NOON)

        assert not Goal.objects.exists()


class TestLetGoGoal:
    def test_lets_open_steps_go_with_it_and_brings_all_back(self, goal, alice):
        settled, waiting = StepFactory(goal=goal, task__settled=True), StepFactory(goal=goal)

        ended = actions.let_go_goal(goal, by=alice, at=NOON)

        assert self.states(goal, settled, waiting) == ["let_go", "completed", "skipped"]
        undo(ended.trace, by=alice, at=NOON)
        assert self.states(goal, settled, waiting) == ["active", "completed", "waiting"]

    def test_twice_is_once(self, goal, alice):
        actions.let_go_goal(goal, by=alice, at=NOON)

        assert actions.let_go_goal(goal, by=alice, at=NOON).trace is None

    def test_a_viewer_may_not(self, goal, viewer):
        with pytest.raises(MoveDenied):
            actions.let_go_goal(goal, by=viewer, at=NOON)

    def states(self, goal, *steps):
        goal.refresh_from_db()
        for step in steps:
            step.task.refresh_from_db()
        return [goal.state, *(step.task.state for step in steps)]


@pytest.mark.django_db(transaction=True)
class TestRace:
    def test_ends_beside_somebody_who_settles_its_tasks(self, alice):
        if connection.vendor == "sqlite":
            pytest.skip("SQLite has one writer: nothing can race")
        goals = crowd(alice, 12, daily(catchup_strategy="skip"))
        actions.sweep_due(at=NOON + DAY)
        todo = [(goal, *[task for task in tasks_of(goal) if task.is_open]) for goal in goals]
        deeds = [deed for goal, task in todo for deed in (lambda it=goal: end(it), lambda it=task: settle_one(it))]

        def end(goal):
            actions.let_go_goal(goal, by=alice, at=NOON + DAY)

        def settle_one(task):
            with suppress(MoveConflict):
                move_task(task, "complete", by=alice, at=NOON + DAY)

        for pair in zip(deeds[::2], deeds[1::2], strict=True):
            at_once(*pair)

        assert set(Goal.objects.values_list("state", flat=True)) == {"let_go"}
        assert not Task.objects.open().exists()
