"""Reminders of tasks are told once, on their day, as the task stands by then."""

from datetime import UTC, datetime, time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts import actions as accounts
from dueit.messages import reminders
from dueit.tests.messages.reminding import DAY, HOUR, THEN, TOMORROW, due, remind, reminded, task
from goals.actions import pause_goal, resume_goal
from goals.tests.factories import GoalFactory
from goals.tests.rhythms import repeating, tasks_of
from notifications.actions import deliver_next, remind_due
from notifications.jobs import remind_due as job
from notifications.models import Choice, QuietWindow, Reminder
from notifications.tests.conftest import push
from tasks import actions
from tasks.models import Task
from tasks.tests.factories import TODAY, TaskFactory

__all__ = ["push", "remind", "task"]
SIX, ELEVEN = time(6), time(23)


def why_not(notice):
    return reminders.why_not([notice]).get(notice.pk, "")


@pytest.fixture
def repeated(alice):
    """A goal that comes up today."""
    goal = GoalFactory(project=alice.personal_project, owner=alice)
    repeating(goal)
    return goal


class TestTelling:
    def test_tells_once_when_its_time_has_come(self, task, remind, alice):
        remind()
        remind_due(at=THEN - HOUR / 60)
        assert not reminded(alice).exists()

        remind_due(at=THEN)
        remind_due(at=THEN + HOUR)

        notice = reminded(alice).get()
        assert (notice.about, notice.url, notice.place) == (
            "Write to Noor",
            f"/tasks/{task.pk}/",
            f"project-{task.project_id}",
        )
        assert notice.title == "You asked to be reminded: Thursday, 5 March, 09:00"
        assert notice.fresh_until == datetime(2026, 3, 5, 23, tzinfo=UTC)
        assert due(task) == [None]

    def test_tells_late_if_the_worker_was_away_and_leaves_a_day_that_is_over_to_the_digest(
        self, project, remind, alice
    ):
        late, over = remind(), remind(of=TaskFactory(project=project, planned_on=TODAY), at_time=time(20))

        remind_due(at=THEN + 5 * HOUR)

        told = {notice.subject: notice for notice in reminded(alice)}
        assert set(told) == {late.subject, over.subject}
        assert told[late.subject].fresh_until > THEN + 5 * HOUR > told[over.subject].fresh_until

    def test_tells_of_a_day_that_is_over_though_the_clock_was_changed_meanwhile(self, remind, alice):
        remind()
        after = THEN + DAY
        accounts.retune_profile(alice, by=alice, at=after, time_zone="Europe/Lisbon")

        remind_due(at=after)

        assert reminded(alice).get().fresh_until < after

    def test_tells_nobody_of_what_stands_otherwise_by_then(self, task, remind, alice):
        remind()
        Task.objects.filter(pk=task.pk).update(planned_on=TOMORROW + DAY)
        remind_due(at=THEN)

        assert not reminded(alice).exists()
        assert due(task) == [THEN + DAY]

        Task.objects.filter(pk=task.pk).update(state="in_progress")
        remind_due(at=THEN + DAY)
        assert not reminded(alice).exists()

    def test_rests_with_its_goal_and_goes_on_with_it(self, alice, repeated, remind, noon):
        remind(of=tasks_of(repeated)[0], at_time=time(15))
        pause_goal(repeated, by=alice, at=noon)
        remind_due(at=noon + 2 * HOUR)
        assert not reminded(alice).exists()

        resume_goal(repeated, by=alice, at=noon + 3 * HOUR)
        remind_due(at=noon + 3 * HOUR)
        assert reminded(alice).count() == 1

    def test_is_told_again_only_if_it_is_set_again(self, task, remind, alice):
        remind()
        remind_due(at=THEN)
        actions.plan_task(task, "not_today", by=alice, at=THEN)
        remind_due(at=THEN + DAY)
        assert reminded(alice).count() == 1

        remind(at=THEN)
        remind_due(at=THEN + DAY)
        assert reminded(alice).count() == 2

    def test_is_told_again_at_the_time_itself_after_it_was_told_before(self, remind, alice):
        remind(lead=60)
        remind_due(at=THEN - HOUR)
        remind(at=THEN - HOUR)
        remind_due(at=THEN)

        assert reminded(alice).count() == 2

    def test_takes_as_many_questions_for_many_as_for_one(self, project, alice, remind):
        def asked(number, at):
            for one in TaskFactory.create_batch(number, project=project, planned_on=TOMORROW):
                remind(of=one)
            with CaptureQueriesContext(connection) as queries:
                assert remind_due(at=THEN) == number
            return len(queries)

        assert asked(1, THEN) == asked(20, THEN)

    def test_is_a_job_that_does_all_that_is_due(self, alice, project):
        today = alice.today(timezone.now())
        task = TaskFactory(project=project, planned_on=today)
        Reminder.objects.create(
            user=alice, subject=f"task-{task.pk}", day=today, at_time=time(0), due_at=THEN, set_at=THEN
        )

        assert job() == "1 looked at"
        assert reminded(alice).count() == 1
        assert job() == "0 looked at"


class TestQuietHours:
    def test_have_it_come_when_they_end_or_in_the_digest_once_its_day_is_over(self, project, remind, alice, push):
        QuietWindow.objects.create(user=alice, start=time(22), end=time(7))
        Choice.objects.create(user=alice, has_mail=True)
        early, late = (remind(of=TaskFactory(project=project, planned_on=TOMORROW), at_time=at) for at in (SIX, ELEVEN))
        for at in (THEN - 3 * HOUR, THEN - 2 * HOUR, THEN + 14 * HOUR):
            remind_due(at=at)
            deliver_next("push", at=at)

        told = {notice.subject: notice for notice in reminded(alice)}
        pushed = {of: told[of].deliveries.get(transport="push") for of in told}
        assert (told[early.subject].made_at, pushed[early.subject].settled_at) == (THEN - 3 * HOUR, THEN - 2 * HOUR)
        assert (told[late.subject].made_at, pushed[late.subject].state) == (THEN + 14 * HOUR, "left")
        assert told[late.subject].waits_for_digest


class TestHolding:
    def test_is_read_again_before_it_is_sent(self, task, project, remind, alice, bob):
        remind()
        remind(bob)
        remind_due(at=THEN)
        assert why_not(reminded(alice).get()) == ""

        actions.plan_task(task, "not_today", by=alice, at=THEN)
        assert why_not(reminded(alice).get()) == "moved to another day"
        actions.move_task(task, "start", by=alice, at=THEN)
        assert why_not(reminded(alice).get()) == "begun, settled or let go"
        project.memberships.filter(user=bob).delete()
        assert why_not(reminded(bob).get()) == "out of sight"

    def test_knows_that_a_goal_rests(self, alice, repeated, remind, noon):
        remind(of=tasks_of(repeated)[0], at_time=time(15))
        remind_due(at=noon + 2 * HOUR)
        pause_goal(repeated, by=alice, at=noon + 2 * HOUR)

        assert why_not(reminded(alice).get()) == "its goal rests"
