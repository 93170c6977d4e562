"""What the worker does each minute, most often for nobody."""

from datetime import timedelta

import pytest
from django.utils import timezone

from notifications import jobs
from notifications.models import Breaker, Choice, Reminder
from notifications.tests.factories import NOON, DeliveryFactory, NotificationFactory

JOBS = (jobs.remind_due, jobs.make_digests, jobs.send_letters, jobs.send_pushes)
HOUR = timedelta(hours=1)


@pytest.fixture
def ahead(alice):
    """What has its hour later, and what is over."""
    in_an_hour = timezone.now() + HOUR
    Choice.objects.create(user=alice, has_mail=True)
    Reminder.objects.create(user=alice, subject="task-1", due_at=in_an_hour, set_at=NOON)
    NotificationFactory(user=alice, waits_for_digest=True, withdrawn_at=NOON)
    for transport in ("email", "push"):
        DeliveryFactory(transport=transport, next_try_at=in_an_hour)
        DeliveryFactory(transport=transport, lease_until=in_an_hour)
        DeliveryFactory(transport=transport, dead=True)


class TestATickWithNothingDue:
    @pytest.mark.parametrize("job", JOBS)
    def test_asks_one_question_outside_any_transaction(self, ahead, django_assert_num_queries, job):
        with django_assert_num_queries(1):
            assert job().startswith("0 ")

    def test_leaves_alone_what_goes_by_a_transport_that_rests(self, db, django_assert_num_queries):
        DeliveryFactory()
        Breaker.objects.create(transport="email", rests_until=timezone.now() + HOUR)

        with django_assert_num_queries(1):
            assert jobs.send_letters() == "0 tried"


class TestRemindDue:
    def test_looks_at_all_whose_time_has_come(self, alice, bob):
        for user in (alice, bob):
            Reminder.objects.create(user=user, subject="task-1", due_at=NOON, set_at=NOON)

        assert (jobs.remind_due(), jobs.remind_due()) == ("2 looked at", "0 looked at")
