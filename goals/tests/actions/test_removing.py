from datetime import timedelta

import pytest

from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import CannotUndo, undo
from goals import actions
from goals.actions.removing import KEPT_FOR
from goals.models import Draft, Goal, Occurrence, Receipt, Recurrence
from goals.tags import tags_for
from goals.tests.factories import NOON, StepFactory
from goals.tests.rhythms import DAY, daily, repeating, settle, tasks_of
from tasks.actions import move_task
from tasks.domain.refusals import MoveDenied
from tasks.models import Task
from tasks.rows import rows_of

SOON = NOON + timedelta(minutes=1)


def states(goal):
    steps = Task.objects.filter(pk__in=goal.steps.values("task"))
    return sorted(task.state for task in [*steps, *tasks_of(goal)])


@pytest.fixture
def full(goal, alice):
    """A goal with a settled, a begun and a waiting step, and a day of its rhythm that waits."""
    repeating(goal, daily(catchup_strategy="all"))
    StepFactory(goal=goal, task__settled=True)
    move_task(StepFactory(goal=goal).task, "start", by=alice, at=NOON)
    StepFactory(goal=goal)
    return goal


class TestRemoveGoal:
    def test_lets_go_what_waits_leaves_what_is_begun_and_undo_has_all_back(self, full, alice):
        before = Recurrence.objects.get().standing

        gone = actions.remove_goal(full, by=alice, at=NOON)

        assert states(full) == ["completed", "in_progress", "skipped", "skipped"]
        assert set(Task.objects.filter(state="skipped").values_list("reason", "settled_by")) == {("goal_deleted", None)}
        assert not Occurrence.objects.filter(is_open=True).exists()
        assert not actions.sweep_due(at=NOON + 3 * DAY, force=True).made

        undo(gone.trace, by=alice, at=SOON)

        assert states(full) == ["completed", "in_progress", "waiting", "waiting"]
        assert Recurrence.objects.get().standing == before
        assert Occurrence.objects.filter(is_open=True).exists()
        actions.sweep_due(at=NOON + DAY, force=True)
        assert len(tasks_of(full)) == 2

    def test_is_out_of_sight_with_all_that_is_about_it(self, full, alice):
        draft = actions.ask_for_steps(full, 3, by=alice, at=NOON)
        numbers = Task.objects.values_list("pk", flat=True)
        assert tags_for(numbers)

        actions.remove_goal(full, by=alice, at=NOON)

        for seen in (Goal.objects, Draft.objects, Receipt.objects, Occurrence.objects):
            assert not seen.visible_to(alice).exists()
        assert not tags_for(numbers)
        assert Draft.objects.filter(pk=draft.pk).exists()

    def test_twice_is_once_and_nothing_wakes_it(self, goal, alice):
        actions.let_go_goal(goal, by=alice, at=NOON)
        actions.remove_goal(goal, by=alice, at=NOON)

        assert actions.remove_goal(goal, by=alice, at=NOON + DAY).trace is None
        assert not actions.revive_goal(goal, by=alice, at=NOON).is_open
        goal.refresh_from_db()
        assert (goal.removed_at, goal.state) == (NOON, "let_go")

    def test_a_viewer_may_not(self, goal, viewer):
        with pytest.raises(MoveDenied):
            actions.remove_goal(goal, by=viewer, at=NOON)

        goal.refresh_from_db()
        assert goal.is_open

    def test_its_end_stays_once_it_is_removed(self, goal, alice):
        ended = actions.let_go_goal(goal, by=alice, at=NOON)
        actions.remove_goal(goal, by=alice, at=NOON)

        with pytest.raises(CannotUndo):
            undo(ended.trace, by=alice, at=SOON)

    def test_what_was_begun_can_be_settled_without_it(self, goal, alice):
        repeating(goal)
        [task] = tasks_of(goal)
        move_task(task, "start", by=alice, at=NOON)
        actions.remove_goal(goal, by=alice, at=NOON)

        settle(goal)

        assert [task.state for task in tasks_of(goal)] == ["completed"]


class TestUndo:
    def test_is_refused_as_a_whole_once_a_task_was_removed_for_good(self, full, alice):
        gone = actions.remove_goal(full, by=alice, at=NOON)
        Task.objects.filter(state="skipped").first().delete()

        with pytest.raises(CannotUndo):
            undo(gone.trace, by=alice, at=SOON)

        assert states(full) == ["completed", "in_progress", "skipped"]

    def test_twice_is_refused(self, full, alice):
        gone = actions.remove_goal(full, by=alice, at=NOON)
        undo(gone.trace, by=alice, at=SOON)

        with pytest.raises(CannotUndo):
            actions.undo_goal_removed(gone.trace, by=alice, at=SOON)

    def test_is_not_for_those_who_only_look(self, full, alice, viewer):
        gone = actions.remove_goal(full, by=alice, at=NOON)

        with pytest.raises(MoveDenied):
            actions.undo_goal_removed(gone.trace, by=viewer, at=SOON)


class TestForgetRemoved:
    def test_forgets_it_after_its_time_and_keeps_tasks_and_trail(self, full, alice):
        actions.remove_goal(full, by=alice, at=NOON)
        tasks = Task.objects.count()

        assert actions.forget_goals(at=NOON + KEPT_FOR) == 0
        assert actions.forget_goals(at=NOON + KEPT_FOR + DAY) == 1

        assert not Goal.objects.filter(pk=full.pk).exists()
        assert Task.objects.count() == tasks
        assert AuditEntry.objects.about(f"goal-{full.pk}").filter(kind="GoalRemoved").exists()


class TestRowsOfWhatIsBegun:
    """What is begun stays when its goal is removed; its row names the goal only as long as that is there."""

    @pytest.mark.parametrize("move", ["start", "complete"])
    def test_name_it_as_long_as_it_is_there(self, goal, alice, move):
        move_task(StepFactory(goal=goal, task__title="Fold").task, move, by=alice, at=NOON)

        def is_named():
            [row] = rows_of(Task.objects.filter(title="Fold"))
            return "goal-tag" in row.html

        told = [is_named()]
        gone = actions.remove_goal(goal, by=alice, at=NOON)
        told.append(is_named())
        undo(gone.trace, by=alice, at=NOON)
        assert [*told, is_named()] == [True, False, True]
