"""What goals make of what somebody does with many tasks at once."""

import pytest

from dueit.core.events.undo import undo
from goals.actions import sweep_due
from goals.models import Goal, Occurrence, Recurrence, Step
from goals.tests.factories import NOON, TODAY, GoalFactory, StepFactory
from goals.tests.rhythms import DAY, daily, policy, repeating, tasks_of
from tasks.actions import do_many
from tasks.models import Task
from tasks.tests.factories import TaskFactory

LATER = NOON + 2 * DAY
SOON = TODAY + 9 * DAY


@pytest.fixture
def two(project, alice):
    """Two goals that came up today."""
    goals = GoalFactory.create_batch(2, project=project, owner=alice)
    for goal in goals:
        repeating(goal, policy("from_completion", interval_count=2))
    return goals


@pytest.fixture
def chosen(two, project):
    """Their tasks, and one of no goal."""
    return [*(task.pk for goal in two for task in tasks_of(goal)), TaskFactory(project=project).pk]


def due():
    return list(Recurrence.objects.order_by("pk").values_list("next_due_on", flat=True))


class TestSettledTogether:
    @pytest.mark.parametrize("deed", ["complete", "skip"])
    def test_each_rhythm_counts_on_and_stands_as_before_once_it_is_taken_back(self, chosen, alice, deed):
        before = [recurrence.standing for recurrence in Recurrence.objects.order_by("pk")]

        done = do_many(chosen, deed, by=alice, at=NOON + DAY)

        assert due() == [TODAY + 3 * DAY] * 2
        assert not Occurrence.objects.filter(is_open=True).exists()
        assert set(Recurrence.objects.values_list("times_settled", flat=True)) == {1 if deed == "complete" else 0}
        undo(done.trace, by=alice, at=NOON + DAY)
        assert [recurrence.standing for recurrence in Recurrence.objects.order_by("pk")] == before
        assert Occurrence.objects.filter(is_open=True).count() == 2
        assert set(Recurrence.objects.values_list("times_settled", flat=True)) == {0}

    def test_several_of_one_goal_bring_the_next_and_undo_takes_it_away(self, project, alice):
        goal = GoalFactory(project=project, owner=alice)
        repeating(goal, daily(catchup_strategy="all"))
        sweep_due(at=LATER, force=True)
        waiting = [task.pk for task in tasks_of(goal)]
        assert len(waiting) == 3

        done = do_many(waiting, "complete", by=alice, at=LATER)
        assert Recurrence.objects.get().times_settled == 3
        undo(done.trace, by=alice, at=LATER)

        assert sorted(Occurrence.objects.filter(is_open=True).values_list("task", flat=True)) == waiting
        assert Recurrence.objects.get().times_settled == 0


class TestStartedAfresh:
    def test_stays_with_its_goal_and_comes_back_to_it(self, chosen, project, alice):
        step = StepFactory(goal=GoalFactory(project=project, owner=alice), task=TaskFactory(project=project), why="So")

        done = do_many([*chosen, step.task_id], "afresh", by=alice, at=NOON, day=SOON)

        fresh = {task.afresh_from_id: task for task in Task.objects.open()}
        assert Occurrence.objects.filter(task__in=[fresh[pk].pk for pk in chosen], is_open=True).count() == 2
        new = Step.objects.get(task=fresh[step.task_id])
        assert (new.goal, new.why) == (step.goal, "So")
        undo(done.trace, by=alice, at=NOON)
        assert sorted(Occurrence.objects.values_list("task", flat=True)) == sorted(chosen[:2])
        assert Step.objects.get() == step
        assert Goal.objects.count() == 3


class TestCarriedAway:
    def test_leaves_what_a_goal_brought_where_its_goal_is(self, chosen, project, alice):
        step = StepFactory(goal=GoalFactory(project=project, owner=alice), task=TaskFactory(project=project))

        done = do_many([*chosen, step.task_id], "carry", by=alice, at=NOON, to=alice.personal_project)

        assert (done.number, len(done.left["of_goal"])) == (1, 3)
        assert sorted(Task.objects.filter(project=project).values_list("pk", flat=True)) == [*chosen[:2], step.task_id]
