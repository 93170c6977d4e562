"""A goal that goes on until something is true."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from dueit.core.events.models import AuditEntry
from goals import actions
from goals.domain.spoken import read
from goals.models import Occurrence, Recurrence
from goals.tests.factories import GoalFactory
from tasks.models import Task

QUESTION = "Is it true now?"


@pytest.fixture
def now():
    return timezone.now()


@pytest.fixture
def goal(alice, now):
    goal = GoalFactory(project=alice.personal_project, owner=alice, title="The tap is mended")
    actions.repeat_goal(goal, read("every day until it is true", today=alice.today(now)), by=alice, at=now)
    return goal


def asked(client, goal):
    """On Today, and on the page of the goal."""
    pages = [client.get(path).text for path in ("/", goal.get_absolute_url())]
    return [QUESTION in page for page in pages]


def answer(client, goal, name, *args):
    return client.post(reverse(f"goals:{name}", args=[goal.pk, *args]))


def take_back(client, kind):
    client.post(reverse("tasks:undo", args=[AuditEntry.objects.filter(kind=kind).latest("pk").pk]))


class TestTheQuestion:
    def test_is_asked_of_its_person_on_its_day(self, alice_client, mallory_client, goal):
        assert asked(alice_client, goal) == [True, True]
        assert QUESTION not in mallory_client.get("/").text

        Task.objects.update(planned_on=timezone.now().date() + timedelta(days=3))
        assert asked(alice_client, goal) == [False, False]

    def test_is_not_asked_of_goals_that_are_never_through(self, alice_client, alice, goal, now):
        actions.repeat_goal(goal, read("every day", today=alice.today(now)), by=alice, at=now)

        assert asked(alice_client, goal) == [False, False]


class TestYes:
    def test_ends_the_goal_as_reached_until_it_is_taken_back(self, alice_client, goal):
        answer(alice_client, goal, "end", "reached")
        goal.refresh_from_db()
        assert goal.state == "reached"
        assert Recurrence.objects.get().status == "ended"

        take_back(alice_client, "GoalEnded")
        assert asked(alice_client, goal) == [True, True]


class TestNotYet:
    def test_asks_again_on_the_next_day(self, alice_client, alice, goal, now):
        answer(alice_client, goal, "not_yet")
        assert asked(alice_client, goal) == [False, False]
        assert Recurrence.objects.get().next_due_on == alice.today(now) + timedelta(days=1)

        actions.sweep_goal(goal, at=now + timedelta(days=1))
        assert Occurrence.objects.filter(is_open=True).count() == 1

    def test_can_be_taken_back(self, alice_client, goal):
        answer(alice_client, goal, "not_yet")
        take_back(alice_client, "GoalNotYet")

        assert asked(alice_client, goal) == [True, True]
        assert Task.objects.get().is_open

    def test_is_no_answer_to_nothing(self, alice_client, goal):
        answer(alice_client, goal, "not_yet")
        answer(alice_client, goal, "not_yet")

        assert AuditEntry.objects.filter(kind="GoalNotYet").count() == 1
        assert actions.meeting.NOT_ASKED in alice_client.get("/").text
