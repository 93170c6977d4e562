"""Tasks that rest: looked at as each person's day begins, told at 7, 14, 28 and 56 days, kept if somebody likes."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.tests.factories import UserFactory
from dueit.core.events.models import AuditEntry
from dueit.undoing import UNDO
from goals.actions import pause_goal
from goals.tests.factories import GoalFactory
from goals.tests.rhythms import repeating, tasks_of
from tasks import actions
from tasks.domain.roles import Role
from tasks.models import Rest, RestingWatch, Task
from tasks.tests.factories import TaskFactory

DAY = timedelta(days=1)


@pytest.fixture
def home(alice):
    return alice.personal_project


@pytest.fixture(autouse=True)
def watched(alice, bob, noon):
    """The house looks at both from noon on."""
    RestingWatch.objects.update(next_at=noon)


@pytest.fixture
def task(home, alice):
    return TaskFactory(project=home, author=alice, title="Write to Noor", planned_on=None)


def look(at):
    """Look as often as it takes."""
    while actions.look_for_rest(at=at):
        pass


def told(user):
    entries = AuditEntry.objects.filter(kind="TasksRested", subject=f"resting-{user.pk}").order_by("pk")
    return [(entry.details["day"], entry.details["task_ids"]) for entry in entries]


def days_told(user, noon, until):
    """The days, counted from noon, on which somebody was told something when the house looked each day."""
    for day in range(until + 1):
        look(noon + day * DAY)
    return [(date.fromisoformat(day) - noon.date()).days for day, _ in told(user)]


class TestLooking:
    def test_tells_of_a_task_four_times_and_then_is_silent(self, task, alice, noon):
        assert days_told(alice, noon, 80) == [7, 14, 28, 56]

    def test_tells_of_all_that_rests_in_one_fact(self, task, home, alice, noon):
        more = TaskFactory(project=home, planned_on=None)
        look(noon + 7 * DAY)

        assert told(alice) == [("2026-03-11", [task.pk, more.pk])]

    def test_looks_once_on_each_day_of_a_person(self, task, alice, noon):
        look(noon)
        assert RestingWatch.objects.get(user=alice).next_at == datetime(2026, 3, 4, 23, tzinfo=UTC)

        with CaptureQueriesContext(connection) as queries:
            assert actions.look_for_rest(at=noon) == 0
        assert len(queries) <= 5

    def test_counts_days_that_are_aimed_at(self, home, alice, noon):
        TaskFactory(project=home, planned_on=noon.date() + 5 * DAY)
        TaskFactory(project=home, planned_on=None, fixed_on=noon.date() + 30 * DAY)

        assert days_told(alice, noon, 38) == [12, 19, 33, 37]

    def test_begins_anew_once_somebody_did_something(self, task, alice, noon):
        assert days_told(alice, noon, 15) == [7, 14]
        actions.plan_task(task, "some_day", by=alice, at=noon + 15 * DAY)
        actions.move_task(task, "start", by=alice, at=noon + 16 * DAY)

        assert days_told(alice, noon, 40) == [7, 14, 23, 30]

    @pytest.mark.parametrize("move", ["complete", "skip"])
    def test_leaves_what_is_not_open(self, task, alice, noon, move):
        actions.move_task(task, move, by=alice, at=noon)

        assert days_told(alice, noon, 8) == []

    def test_leaves_what_rests_with_its_goal(self, alice, noon):
        goal = GoalFactory(project=alice.personal_project, owner=alice)
        repeating(goal)
        pause_goal(goal, by=alice, at=noon)

        assert tasks_of(goal)
        assert days_told(alice, noon, 15) == []

    def test_tells_one_person_of_each(self, project, alice, bob, noon):
        taken, written, nobodys = (
            TaskFactory(project=project, author=author, assignee=holder, planned_on=None)
            for author, holder in ((alice, bob), (alice, None), (None, None))
        )
        look(noon + 7 * DAY)

        assert [ids for _, ids in told(alice)] == [[written.pk]]
        assert [ids for _, ids in told(bob)] == [[taken.pk]]
        assert nobodys.pk

    def test_tells_nobody_who_only_looks_on_by_now(self, project, bob, noon):
        TaskFactory(project=project, author=bob, planned_on=None)
        project.memberships.filter(user=bob).update(role=Role.VIEWER)
        look(noon + 7 * DAY)

        assert told(bob) == []

    def test_tells_nobody_of_a_project_that_they_left_or_that_is_put_away(self, project, alice, bob, noon):
        TaskFactory(project=project, author=bob, planned_on=None)
        project.memberships.filter(user=bob).delete()
        TaskFactory(project=project, author=alice, planned_on=None)
        actions.archive_project(project, by=alice, at=noon)
        look(noon + 7 * DAY)

        assert told(alice) == told(bob) == []

    def test_takes_as_many_questions_for_many_as_for_one(self, noon):
        def asked(people):
            for user in UserFactory.create_batch(people):
                TaskFactory(project=user.personal_project, planned_on=None)
            RestingWatch.objects.update(next_at=noon)
            with CaptureQueriesContext(connection) as queries:
                actions.look_for_rest(at=noon + 7 * DAY)
            return len(queries)

        asked(1)
        Rest.objects.all().delete()
        few = asked(1)
        Rest.objects.all().delete()
        assert asked(20) <= few + 1


class TestKeeping:
    def test_counts_anew_from_today_on(self, task, alice, noon):
        look(noon + 30 * DAY)
        actions.keep_task(task, by=alice, at=noon + 30 * DAY)

        assert days_told(alice, noon + 30 * DAY, 20)[1:] == [7, 14]

    def test_is_undone_and_twice_is_once(self, task, alice, noon):
        look(noon + 8 * DAY)
        for _ in range(2):
            actions.keep_task(task, by=alice, at=noon + 8 * DAY)
        entry = AuditEntry.objects.get(kind="TaskKept")
        kinds = {kind.__name__: undo for kind, undo in UNDO.items()}
        kinds["TaskKept"](entry, by=alice, at=noon + 8 * DAY)
        for day in (9, 14):
            look(noon + day * DAY)

        assert [ids for _, ids in told(alice)] == [[task.pk]] * 2

    def test_is_no_change_of_the_task_itself(self, task, alice, noon):
        actions.keep_task(task, by=alice, at=noon)

        assert Task.objects.get(pk=task.pk).version == task.version
