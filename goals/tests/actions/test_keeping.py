from datetime import timedelta

import pytest

from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import CannotUndo, undo
from goals import actions
from goals.models import Draft, Step
from goals.tests.factories import NOON, TODAY, GoalFactory, StepFactory
from tasks.actions import NewTask, move_task, start_afresh
from tasks.domain.refusals import MoveDenied
from tasks.models import Task

TWO = ["s1", "s3"]


def keep(draft, keys=TWO, *, by, pace="whenever"):
    return actions.keep(draft, keys, pace=pace, by=by, at=NOON)


class TestKeep:
    def test_makes_the_chosen_steps_tasks_of_the_goal(self, draft, goal, alice):
        keep(draft, by=alice)

        first, second = Task.objects.in_order()
        assert (first.title, first.minutes, first.note) == ("Write three sentences, size 3", 10, "Reason 1")
        assert (first.planned_on, second.planned_on) == (TODAY, None)
        assert (first.fixed_on, second.fixed_on) == (None, None)
        assert [step.why for step in goal.steps.in_order()] == ["Reason 1", "Reason 3"]

    def test_spreads_them_at_the_chosen_pace(self, draft, alice):
        keep(draft, ["s1", "s2", "s3", "s4"], by=alice, pace="daily")

        aims = [task.planned_on for task in Task.objects.in_order()]
        assert aims == [TODAY, TODAY, TODAY + timedelta(days=1), TODAY + timedelta(days=2)]

    def test_keeping_twice_is_keeping_once(self, draft, alice):
        keep(draft, by=alice)
        again = keep(draft, by=alice)

        assert again.trace is None
        assert Task.objects.count() == 2
        assert AuditEntry.objects.filter(kind="StepsKept").count() == 1

    def test_refuses_nothing_what_is_thought_about_and_what_was_left(self, waiting, alice):
        with pytest.raises(actions.NotLookedAt, match="still being thought about"):
            keep(waiting, by=alice)
        draft = actions.propose_due(at=NOON)
        with pytest.raises(actions.NothingChosen):
            keep(draft, ["s9"], by=alice)
        actions.leave(draft, by=alice, at=NOON)
        with pytest.raises(actions.NotLookedAt, match="not here any more"):
            keep(draft, by=alice)

        assert not Task.objects.exists()

    def test_a_viewer_may_not(self, draft, viewer):
        with pytest.raises(MoveDenied):
            keep(draft, by=viewer)

        assert not Task.objects.exists()

    def test_puts_the_parts_of_a_task_in_its_place(self, task, goal, alice, steady_planner):
        Step.objects.create(goal=goal, task=task, why="It begins there.")
        actions.ask_for_steps(task, 4, by=alice, at=NOON)
        draft = keep(actions.propose_due(at=NOON), ["s1", "s2"], by=alice)

        task.refresh_from_db()
        assert task.state == "skipped"
        assert [part.title for part in task.parts.in_order()] == ["Find paper", "Sharpen a pencil"]
        assert goal.steps.open().count() == 2
        undo(draft.trace, by=alice, at=NOON)
        assert [step.task for step in goal.steps.open()] == [task]


class TestNoteChoice:
    def test_remembers_what_is_not_ticked(self, draft):
        actions.note_choice(draft, ["s1", "s3"], "daily")

        noted = Draft.objects.get(pk=draft.pk)
        assert (noted.left_out, noted.pace) == (["s1", "s3"], "daily")


class TestUndoKept:
    def test_takes_the_tasks_back_and_lays_the_plan_out_again(self, draft, alice):
        kept = keep(draft, by=alice)

        undo(kept.trace, by=alice, at=NOON + timedelta(minutes=4))

        assert not Task.objects.exists()
        assert Draft.objects.get(pk=draft.pk).is_ready
        with pytest.raises(CannotUndo, match="back already"):
            undo(kept.trace, by=alice, at=NOON)

    def test_stays_once_somebody_has_begun(self, draft, alice):
        kept = keep(draft, by=alice)
        move_task(Task.objects.first(), "start", by=alice, at=NOON)

        with pytest.raises(CannotUndo):
            undo(kept.trace, by=alice, at=NOON)

        assert Task.objects.count() == 2

    def test_gives_way_to_a_newer_draft(self, draft, goal, alice):
        kept = keep(draft, by=alice)
        newer = actions.ask_for_steps(goal, 5, by=alice, at=NOON)

        undo(kept.trace, by=alice, at=NOON)

        assert list(Draft.objects.being_looked_at()) == [newer]


class TestFollowTask:
    def test_a_fresh_start_serves_the_same_goal(self, project, alice):
        step = StepFactory(goal=GoalFactory(project=project), why="It begins there.")

        fresh = start_afresh(step.task, NewTask(title="Call Noor"), by=alice, at=NOON)

        assert Step.objects.get(task=fresh).goal == step.goal
        assert Step.objects.get(task=fresh).why == "It begins there."
