"""The ways in which a sweep comes about, beside the minute: by hand, from the admin, and when somebody opens Today."""

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone

from goals import actions
from goals.models import Recurrence
from goals.tests.factories import NOON, GoalFactory
from goals.tests.rhythms import repeating, settle, tasks_of


@pytest.fixture
def due(goal):
    """A goal whose last task was settled long ago."""
    repeating(goal)
    settle(goal)
    return goal


class TestByHand:
    def test_makes_what_is_due_and_says_so(self, due, capsys):
        call_command("sweep", "--now")

        assert capsys.readouterr().out == "1 goals, 1 tasks, 0 parked, 0 left\n"
        assert [task.state for task in tasks_of(due)] == ["completed", "waiting"]

    def test_doubts_a_clock_that_leapt_until_it_is_forced(self, due, capsys):
        actions.sweep_due(at=NOON)

        with pytest.raises(CommandError, match="more than two days ahead"):
            call_command("sweep", "--now")
        assert len(tasks_of(due)) == 1

        call_command("sweep", "--now", "--force")
        assert "1 tasks" in capsys.readouterr().out

    def test_says_what_it_needs(self):
        with pytest.raises(CommandError, match="--now"):
            call_command("sweep")


class TestFromTheAdmin:
    def test_takes_up_again_what_was_parked(self, due, operator_client):
        Recurrence.objects.update(parked_at=timezone.now(), parked_error="ValueError: so", next_due_at=None)

        operator_client.post(
            reverse("admin:goals_recurrence_changelist"),
            {"action": "sweep_again", "_selected_action": [due.recurrence.pk]},
        )

        assert Recurrence.objects.get().parked_at is None
        assert [task.state for task in tasks_of(due)] == ["completed", "waiting"]


class TestOnToday:
    def test_brings_ones_own_and_leaves_others_to_the_minute(self, due, alice_client, bob):
        theirs = GoalFactory(project=bob.personal_project, owner=bob)
        repeating(theirs)
        settle(theirs)

        alice_client.get("/")

        assert [len(tasks_of(goal)) for goal in (due, theirs)] == [2, 1]
