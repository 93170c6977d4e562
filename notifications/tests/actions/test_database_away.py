"""The database goes away while a letter is handed over: it has gone out, and does not go again."""

import pytest
from django.db import OperationalError, connection

from accounts.tests.conftest import mailbox
from dueit.core import outbox
from notifications import actions
from notifications.domain.sending import LEASE
from notifications.models import Delivery, LedgerEntry
from notifications.transports.email import Email

__all__ = ["mailbox"]
AWAY = "the database is not there"


@pytest.fixture
def letter(write):
    return write()


@pytest.fixture
def cut(monkeypatch):
    """Cut our connection once a letter was handed over."""
    if connection.vendor != "postgresql":
        pytest.skip("SQLite is a file, and there is no connection to cut")
    hand_over = Email.send

    def cutting(email, delivery):
        outcome = hand_over(email, delivery)
        with connection.cursor() as cursor, pytest.raises(OperationalError):
            cursor.execute("SELECT pg_terminate_backend(pg_backend_pid())")
        return outcome

    monkeypatch.setattr(Email, "send", cutting)


@pytest.mark.django_db(transaction=True)
def test_a_letter_that_went_out_meanwhile_does_not_go_again(letter, mailbox, noon, cut):
    actions.deliver_next(at=noon)
    assert actions.deliver_next(at=noon + LEASE) is None

    assert (Delivery.objects.get().state, len(mailbox.letters)) == ("sent", 1)
    assert LedgerEntry.objects.filter(step="sent").count() == 1


class TestSurely:
    @pytest.fixture(autouse=True)
    def at_once(self, monkeypatch):
        monkeypatch.setattr(outbox, "UNTIL_IT_IS_BACK", (0, 0))

    @pytest.mark.django_db(transaction=True)
    @pytest.mark.parametrize(("times", "is_kept"), [(0, True), (2, True), (3, False)])
    def test_keeps_it_once_it_can_or_says_why_not(self, times, is_kept):
        faults = [OperationalError(AWAY)] * times

        def keep():
            if faults:
                raise faults.pop()
            return "kept"

        if is_kept:
            assert outbox.surely(keep) == "kept"
        else:
            with pytest.raises(OperationalError, match=AWAY):
                outbox.surely(keep)

    @pytest.mark.django_db
    def test_tries_no_more_within_a_transaction_which_is_lost(self):
        tried = []

        def keep():
            tried.append(1)
            raise OperationalError(AWAY)

        with pytest.raises(OperationalError):
            outbox.surely(keep)
        assert tried == [1]
