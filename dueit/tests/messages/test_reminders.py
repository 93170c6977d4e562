"""Reminders of tasks: setting them, and how they follow what becomes of the task."""

from datetime import UTC, date, datetime, time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts import actions as accounts
from dueit.core.events.models import AuditEntry
from dueit.core.live.models import LiveRow
from dueit.tests.messages.reminding import DAY, HOUR, THEN, TOMORROW, due, remind, reminded, task
from dueit.undoing import UNDO
from notifications import actions as notices
from notifications.actions import NotReminded, remind_due, remove_reminder
from notifications.models import Reminder
from tasks import actions
from tasks.tests.factories import MembershipFactory, TaskFactory

__all__ = ["remind", "task"]


def take_back(by, at):
    entry = AuditEntry.objects.filter(actor=by).latest("pk")
    kinds = {kind.__name__: undo for kind, undo in UNDO.items()}
    kinds[entry.kind](entry, by=by, at=at)


class TestSetting:
    def test_says_when_on_the_clock_of_its_person(self, remind, task, alice, bob, noon):
        accounts.retune_profile(bob, by=bob, at=noon, time_zone="America/New_York")
        bob.refresh_from_db()

        assert remind().due_at == THEN
        assert remind(bob, lead=60).due_at == datetime(2026, 3, 5, 13, tzinfo=UTC)

    def test_counts_for_a_fixed_date(self, project, remind):
        fixed = TaskFactory(project=project, planned_on=None, fixed_on=date(2026, 3, 9))

        assert remind(of=fixed, lead=24 * 60).due_at == datetime(2026, 3, 8, 8, tzinfo=UTC)

    def test_is_one_for_each_person_and_task(self, remind, task, bob):
        remind()
        remind(at_time=time(15))
        remind(bob)

        assert sorted(due(task)) == [THEN, THEN + 6 * HOUR]

    def test_is_refused_without_a_day_or_when_that_moment_has_passed(self, remind, task, alice, noon):
        with pytest.raises(NotReminded, match="passed"):
            remind(at=THEN + HOUR)
        actions.plan_task(task, "some_day", by=alice, at=noon)
        with pytest.raises(NotReminded, match="no day"):
            remind()
        actions.move_task(task, "start", by=alice, at=noon)
        with pytest.raises(NotReminded, match="no longer"):
            remind()

        assert not Reminder.objects.exists()

    def test_is_undone(self, remind, task, alice, noon):
        remind()
        remind(at_time=time(15))
        take_back(alice, noon)
        assert due(task) == [THEN]

        remove_reminder(f"task-{task.pk}", by=alice, at=noon)
        assert due(task) == []
        take_back(alice, noon)
        assert due(task) == [THEN]
        assert remove_reminder("task-999", by=alice, at=noon) is None

        Reminder.objects.all().delete()
        remind()
        take_back(alice, noon)
        assert due(task) == []

    def test_tells_ones_own_pages_only(self, remind, alice):
        LiveRow.objects.all().delete()
        remind()

        assert [(row.topic, row.kind) for row in LiveRow.objects.all()] == [(f"user-{alice.pk}", "reminder")]


class TestFollowing:
    @pytest.fixture(autouse=True)
    def reminder(self, remind):
        return remind()

    def test_a_day_that_moves(self, task, alice, noon):
        actions.plan_task(task, "move", by=alice, at=noon, day=TOMORROW + DAY)
        assert due(task) == [THEN + DAY]

        take_back(alice, noon)
        assert due(task) == [THEN]
        actions.plan_task(task, "some_day", by=alice, at=noon)
        assert due(task) == [None]

    @pytest.mark.parametrize("move", ["start", "complete", "skip"])
    def test_what_becomes_of_the_task(self, task, alice, noon, move):
        actions.move_task(task, move, by=alice, at=noon)
        assert due(task) == [None]

        take_back(alice, noon)
        assert due(task) == [THEN]

    def test_many_at_once_in_as_many_questions(self, project, task, remind, alice, noon):
        more = TaskFactory.create_batch(5, project=project, planned_on=TOMORROW)
        for one in more:
            remind(of=one)

        actions.do_many([one.pk for one in (task, *more)], "complete", by=alice, at=noon)
        assert {at for one in (task, *more) for at in due(one)} == {None}

        take_back(alice, noon)
        assert {at for one in (task, *more) for at in due(one)} == {THEN}

    def test_costs_a_move_of_a_task_without_one_a_single_question(self, project, alice, noon):
        other = TaskFactory(project=project, planned_on=TOMORROW)
        with CaptureQueriesContext(connection) as queries:
            actions.move_task(other, "start", by=alice, at=noon)

        assert sum("notifications_reminder" in query["sql"] for query in queries) == 1

    def test_the_clock_of_its_person(self, task, alice, noon):
        accounts.retune_profile(alice, by=alice, at=noon, time_zone="America/New_York")

        assert due(task) == [datetime(2026, 3, 5, 14, tzinfo=UTC)]

    def test_who_leaves_and_comes_back(self, task, project, remind, bob, alice, noon):
        remind(bob)
        project.memberships.filter(user=bob).delete()
        notices.aim_reminders_in(f"project-{project.pk}", at=noon)
        assert Reminder.objects.get(user=bob).due_at is None

        MembershipFactory(project=project, user=bob)
        notices.aim_reminders_in(f"project-{project.pk}", at=noon)
        assert Reminder.objects.get(user=bob).due_at == THEN

    def test_a_project_that_is_put_away(self, task, project, alice, noon):
        actions.archive_project(project, by=alice, at=noon)
        assert due(task) == [None]

        actions.bring_project_back(project, by=alice, at=noon)
        assert due(task) == [THEN]

    def test_a_task_that_is_removed(self, task, alice, noon):
        actions.move_task(task, "skip", by=alice, at=noon)
        actions.remove_task(task, by=alice, at=noon)

        assert not Reminder.objects.exists()

    def test_what_was_told_and_no_longer_holds(self, task, alice, noon):
        remind_due(at=THEN)
        assert not reminded(alice).get().read_at
        actions.plan_task(task, "not_today", by=alice, at=THEN)

        assert reminded(alice).get().read_at == THEN
        assert due(task) == [None]
