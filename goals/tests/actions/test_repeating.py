"""Goals that make their own tasks: their rhythm, its pauses and its end."""

from datetime import date

import pytest

from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import CannotUndo, undo
from goals import actions
from goals.domain.schedule.policy import SchedulingPolicy
from goals.models import Occurrence, RecurrenceVersion
from goals.tests.factories import NOON, TODAY
from goals.tests.rhythms import DAY, daily, tasks_of
from tasks.actions import move_task
from tasks.domain.refusals import MoveDenied
from tasks.models import Task

DAILY = daily()


class TestRepeat:
    def test_has_todays_task_at_once_and_the_next_tomorrow(self, goal, alice):
        recurrence = actions.repeat_goal(goal, DAILY, by=alice, at=NOON, minutes=20)

        [task] = tasks_of(goal)
        assert (task.title, task.planned_on, task.minutes, task.author) == (goal.title, TODAY, 20, None)
        assert recurrence.schedule == DAILY
        assert RecurrenceVersion.objects.get().since == TODAY

    def test_tells_all_that_is_wrong_and_changes_nothing(self, goal, alice):
        with pytest.raises(actions.Unfit) as refusal:
            actions.repeat_goal(goal, SchedulingPolicy(policy_type="deadline"), by=alice, at=NOON)

        assert {fault.field for fault in refusal.value.faults} >= {"deadline_date", "total_occurrences"}
        assert not RecurrenceVersion.objects.exists()

    def test_is_refused_to_strangers(self, goal, mallory):
        with pytest.raises(MoveDenied):
            actions.repeat_goal(goal, DAILY, by=mallory, at=NOON)

    def test_again_makes_a_version_and_keeps_what_is_open(self, goal, alice):
        actions.repeat_goal(goal, DAILY, by=alice, at=NOON)
        weekly = SchedulingPolicy(policy_type="fixed_interval", start_date=TODAY, interval_count=7)

        recurrence = actions.repeat_goal(goal, weekly, by=alice, at=NOON + DAY)

        assert [(version.rev, version.schedule) for version in recurrence.versions.order_by("rev")] == [
            (1, DAILY),
            (2, weekly),
        ]
        assert len(tasks_of(goal)) == 1

    def test_can_be_taken_back_until_somebody_begins(self, goal, alice):
        recurrence = actions.repeat_goal(goal, DAILY, by=alice, at=NOON)

        undo(recurrence.trace, by=alice, at=NOON)
        assert not Task.objects.exists()
        assert not Occurrence.objects.exists()

        recurrence = actions.repeat_goal(goal, DAILY, by=alice, at=NOON)
        move_task(tasks_of(goal)[0], "start", by=alice, at=NOON)
        with pytest.raises(CannotUndo):
            undo(recurrence.trace, by=alice, at=NOON)

    def test_taken_back_has_the_words_of_before(self, goal, alice):
        actions.repeat_goal(goal, DAILY, by=alice, at=NOON, title="Draw", minutes=20, prompt="A leaf")
        revised = actions.repeat_goal(goal, DAILY, by=alice, at=NOON, title="Draw and show", minutes=45)

        back = undo(revised.trace, by=alice, at=NOON)

        goal.refresh_from_db()
        assert (back.title, back.minutes, goal.prompt, back.rev) == ("Draw", 20, "A leaf", 3)
        assert list(back.versions.order_by("rev").values_list("title", "prompt")) == [
            ("Draw", "A leaf"),
            ("Draw and show", ""),
            ("Draw", "A leaf"),
        ]

    def test_leaves_no_words_in_the_trail(self, goal, alice):
        for title in ("Sesame", "Other"):
            actions.repeat_goal(goal, DAILY, by=alice, at=NOON, title=title, prompt="Sesame")

        assert not AuditEntry.objects.filter(details__icontains="sesame").exists()


class TestPause:
    def test_makes_nothing_and_comes_back_without_debt(self, goal, alice):
        actions.repeat_goal(goal, DAILY, by=alice, at=NOON)
        move_task(tasks_of(goal)[0], "complete", by=alice, at=NOON)
        actions.pause_goal(goal, by=alice, at=NOON)
        assert actions.sweep_goal(goal, at=NOON + 5 * DAY).tasks == 0

        recurrence = actions.resume_goal(goal, by=alice, at=NOON + 10 * DAY)

        assert [task.planned_on for task in tasks_of(goal)] == [TODAY, TODAY + 10 * DAY]
        assert recurrence.is_active

    def test_can_be_taken_back(self, goal, alice):
        before = actions.repeat_goal(goal, DAILY, by=alice, at=NOON).standing
        paused = actions.pause_goal(goal, by=alice, at=NOON)

        assert paused.next_due_at is None
        assert undo(paused.trace, by=alice, at=NOON).standing == before

    def test_needs_a_rhythm(self, goal, alice):
        with pytest.raises(actions.NotRepeating):
            actions.pause_goal(goal, by=alice, at=NOON)


class TestStop:
    def test_leaves_what_is_open_and_makes_no_more(self, goal, alice):
        actions.repeat_goal(goal, DAILY, by=alice, at=NOON)

        stopped = actions.stop_repeating(goal, by=alice, at=NOON)
        move_task(tasks_of(goal)[0], "complete", by=alice, at=NOON)
        actions.sweep_goal(goal, at=NOON + DAY)

        assert stopped.is_stopped
        assert len(tasks_of(goal)) == 1


class TestEnd:
    def test_takes_its_open_tasks_and_gives_them_back(self, goal, alice):
        actions.repeat_goal(goal, DAILY, by=alice, at=NOON)

        ended = actions.let_go_goal(goal, by=alice, at=NOON)
        assert [task.state for task in tasks_of(goal)] == ["skipped"]
        assert actions.sweep_goal(goal, at=NOON + DAY).tasks == 0

        undo(ended.trace, by=alice, at=NOON)
        assert [task.state for task in tasks_of(goal)] == ["waiting"]
        assert Occurrence.objects.get().is_open

    def test_revived_comes_up_from_that_day_on(self, goal, alice):
        actions.repeat_goal(goal, DAILY, by=alice, at=NOON)
        actions.let_go_goal(goal, by=alice, at=NOON)

        actions.revive_goal(goal, by=alice, at=NOON + 9 * DAY)

        assert [task.planned_on for task in tasks_of(goal)] == [TODAY, date(2026, 3, 13)]
