"""Moving one task of a goal that repeats."""

from datetime import timedelta

import pytest
from django.utils import timezone

from dueit.core.events.models import AuditEntry
from goals.models import Recurrence
from goals.tests.rhythms import repeating, tasks_of


@pytest.fixture
def one(goal):
    repeating(goal)
    [task] = tasks_of(goal)
    return task


class TestMoveThisOne:
    def test_plans_it_for_another_day_and_leaves_the_beat(self, goal, one, alice, alice_client):
        before, day = Recurrence.objects.get().standing, alice.today(timezone.now()) + timedelta(days=5)

        page = alice_client.post(f"/tasks/{one.pk}/day/", {"planned_on": day.isoformat()}, follow=True).text

        one.refresh_from_db()
        assert (one.planned_on, Recurrence.objects.get().standing) == (day, before)
        assert "Planned for another day" in page
        assert "Move this one" in page

        entry = AuditEntry.objects.about(f"task-{one.pk}").latest("pk")
        alice_client.post(f"/undo/{entry.pk}/")
        one.refresh_from_db()
        assert one.planned_on == goal.occurrences.get().occurrence_on

    def test_goes_nowhere_before_today(self, one, alice_client):
        refused = alice_client.post(f"/tasks/{one.pk}/day/", {"planned_on": "2020-01-01"})

        assert (refused.status_code, "Choose today or a day within a year." in refused.text) == (422, True)

    def test_is_not_for_those_who_only_look(self, one, viewer, mallory_client, alice):
        day = alice.today(timezone.now()).isoformat()

        assert mallory_client.post(f"/tasks/{one.pk}/day/", {"planned_on": day}).status_code == 403
