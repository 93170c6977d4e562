"""Letters are claimed and read some at a time, and each is told as if it had been alone."""

from contextlib import closing

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.tests.conftest import mailbox
from accounts.tests.letters import text
from notifications import actions
from notifications.actions import delivering
from notifications.actions.delivering import claim
from notifications.domain.sending import LEASE, MOST_DEATHS
from notifications.models import Choice, Delivery, Notification
from notifications.transports import Ways

__all__ = ["mailbox"]


def deliver(at, most=20):
    with closing(Ways()) as ways:
        return actions.deliver("email", ways=ways, most=most, at=at)


def found(*names):
    return list(Delivery.objects.order_by("pk").values_list(*names))


class TestSome:
    def test_are_settled_at_once_where_the_database_can(self, write, mailbox, noon):
        asked = []
        for number in (2, 3, 11):
            for _ in range(number):
                write()
            with CaptureQueriesContext(connection) as questions:
                assert len(deliver(noon)) == number
            asked.append(len(questions))

        two, three, eleven = asked
        each = 1 if connection.vendor == "postgresql" else 4  # two, and a transaction around them
        assert (three - two, eleven - three) == (each, 8 * each)

    def test_go_as_one_if_they_are_about_the_same(self, write, mailbox, noon):
        for title in ("First", "Second"):
            write(title=title, subject="task-1")
        write(title="Elsewhere", subject="task-2")
        assert len(deliver(noon)) == 2

        assert found("state") == [("sent",), ("merged",), ("sent",)]
        assert "Second" in text(mailbox.letters[0])
        assert deliver(noon) == []

    def test_are_given_back_once_nobody_answers(self, write, mailbox, noon, settings):
        for _ in range(3):
            write()
        settings.EMAIL_PORT = 1
        assert len(deliver(noon)) == 1

        assert found("tries", "lease_until", "deaths") == [(1, None, 0), (0, None, 0), (0, None, 0)]
        settings.EMAIL_PORT = mailbox.port
        assert len(deliver(noon)) == 2

    def test_are_read_again_after_a_moment(self, write, mailbox, noon, monkeypatch):
        monkeypatch.setattr(delivering, "A_MOMENT", -1)
        write()
        later = write()
        deliver(noon)
        Notification.objects.filter(pk=later.notification_id).update(withdrawn_at=noon)
        deliver(noon)

        assert found("state", "tries") == [("sent", 1), ("dropped", 1)]

    def test_are_given_back_if_one_breaks_off(self, write, bob, mailbox, noon):
        type(bob).objects.filter(pk=bob.pk).update(email="bob\r\n@example.com")
        bob.refresh_from_db()
        Choice.objects.create(user=bob, has_mail=True)
        for user in ({}, {"user": bob}, {}):
            write(**user)
        with pytest.raises(ValueError, match="newlines"):
            deliver(noon)

        assert found("state", "tries", "lease_until") == [
            ("sent", 1, None),
            ("waiting", 1, noon + LEASE),
            ("waiting", 0, None),
        ]


class TestADeath:
    def test_is_nobody_elses_once_it_is_suspected(self, write, mailbox, noon):
        """Whoever sends the first dies of it, each time."""
        deadly, _, _ = write(), write(), write()
        assert len(claim(most=20, at=noon)) == 3
        for number in range(1, MOST_DEATHS):
            assert claim(most=20, at=noon + number * LEASE) == [deadly]
        while deliver(noon + MOST_DEATHS * LEASE):
            pass

        assert found("state", "deaths") == [("dead", MOST_DEATHS), ("sent", 1), ("sent", 1)]

    def test_leaves_what_others_came_to_since(self, write, noon):
        for _ in range(2):
            write()
        claimed = claim(most=20, at=noon)
        claim(at=noon + LEASE)
        delivering.give_back(claimed)

        assert found("tries", "lease_until") == [(2, noon + 2 * LEASE), (0, None)]
