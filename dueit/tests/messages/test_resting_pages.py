"""What people see of tasks that rest: one line in the inbox, and a page that has them all."""

from datetime import timedelta

import pytest
from django.utils import timezone

from dueit.core.events.models import AuditEntry
from notifications.domain.kinds import KINDS, Way
from notifications.models import Notification
from tasks.jobs import look_for_rest
from tasks.models import RestingWatch
from tasks.tests.factories import TaskFactory

DAY = timedelta(days=1)


@pytest.fixture
def rested(alice):
    """A task of Alice to which nothing was done for twenty days."""
    long_ago = timezone.now() - 20 * DAY
    return TaskFactory(
        project=alice.personal_project, title="Write to Noor", planned_on=None, last_activity_at=long_ago
    )


def lines(user):
    return list(Notification.objects.filter(user=user).order_by("pk").values_list("about", "title", "url"))


class TestInTheInbox:
    def test_is_one_line_for_all_of_a_day_and_waits_for_the_digest(self, rested, alice):
        assert look_for_rest() == "1 people"
        assert look_for_rest() == "0 people"
        assert lines(alice) == [("What rests", "One task has been resting for a while", "/resting/")]

        Notification.objects.all().delete()
        for _ in range(3):
            TaskFactory(project=alice.personal_project, planned_on=None, last_activity_at=rested.last_activity_at)
        RestingWatch.objects.update(next_at=timezone.now())
        look_for_rest()
        assert lines(alice) == [("What rests", "Three tasks have been resting for a while", "/resting/")]
        assert KINDS["resting"].ways == {Way.DIGEST}


class TestThePage:
    def test_has_what_rests_and_lets_one_keep_it_or_take_that_back(self, rested, alice_client):
        assert "Write to Noor" in alice_client.get("/resting/").text
        answer = alice_client.post(f"/tasks/{rested.pk}/keep/", headers={"HX-Request": "true"})
        assert "“Write to Noor” is kept." in answer.text
        assert "Nothing has been resting for long." in alice_client.get("/resting/").text

        alice_client.post(f"/undo/{AuditEntry.objects.get(kind='TaskKept').pk}/")
        assert "Write to Noor" in alice_client.get("/resting/").text

    def test_has_nothing_of_others(self, rested, bob_client):
        assert "Write to Noor" not in bob_client.get("/resting/").text
