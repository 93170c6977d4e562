"""Letters that are taken on together, beside another worker and beside people."""

from contextlib import closing
from datetime import timedelta
from threading import Event, Thread

import pytest
from django.db import connection, transaction

from accounts.models import User
from accounts.tests.conftest import mailbox
from accounts.tests.letters import text
from notifications import actions
from notifications.actions.delivering import claim, give_back
from notifications.actions.holding import judge
from notifications.domain.sending import LEASE
from notifications.models import Choice, Delivery
from notifications.tests.factories import DeliveryFactory
from notifications.transports import Ways

__all__ = ["mailbox"]
MINUTE = timedelta(minutes=1)


def deliver_all(at):
    with closing(Ways()) as ways:
        while actions.deliver("email", ways=ways, most=20, at=at):
            pass


class TestAnotherWorker:
    def test_takes_nothing_along_that_has_taken_others_along(self, write, mailbox, noon):
        write(title="AAA", subject="task-1")
        one = claim(most=20, at=noon)
        for title in ("BBB", "CCC"):
            write(title=title, subject="task-1")
        give_back(judge(claim(most=20, at=noon), at=noon))
        give_back(judge(one, at=noon))
        deliver_all(noon)

        said = "".join(text(letter) for letter in mailbox.letters)
        assert [title for title in ("AAA", "BBB", "CCC") if title not in said] == []


class TestALetterThatHasComeAlready:
    def test_says_no_more_under_the_same_name(self, alice, write, mailbox, noon):
        """The server took it, its answer was lost, it held no longer for a while, and something new was told since."""
        told = {"notification__kind": "removed", "notification__user": alice, "notification__subject": "task-1"}
        DeliveryFactory(**told, notification__dedupe_key="x:1", made_at=noon)
        keep = mailbox.handle_DATA

        async def lose_the_answer(*asked):
            await keep(*asked)
            return "451 the answer is lost"

        mailbox.handle_DATA = lose_the_answer
        actions.deliver_next(at=noon)
        mailbox.handle_DATA = keep
        actions.withdraw("task-1", "x", at=noon + MINUTE)
        actions.deliver_next(at=noon + 2 * MINUTE)
        actions.bring_back("task-1", "x", people=[alice.pk], gone_at=noon + MINUTE, at=noon + 3 * MINUTE)
        DeliveryFactory(**told, notification__title="BBB", made_at=noon + 3 * MINUTE)
        deliver_all(noon + 3 * MINUTE)

        of_new = {letter["Message-ID"] for letter in mailbox.letters if "BBB" in text(letter)}
        assert of_new
        assert mailbox.letters[0]["Message-ID"] not in of_new


class TestAnAddressThatNobodyHas:
    def test_is_asked_for_one_letter_of_many(self, write, mailbox, noon):
        asked = []

        async def refuse(server, session, envelope, address, options):
            asked.append(address)
            return "550 5.1.1 nobody here"

        mailbox.handle_RCPT = refuse
        for _ in range(3):
            write()
        deliver_all(noon)

        assert len(asked) == 1
        assert sorted(Delivery.objects.values_list("state", flat=True)) == ["dead", "dropped", "dropped"]

    def test_is_not_one_that_is_refused_only_by_a_connection(self, alice, write, mailbox, noon):
        async def take_one(server, session, envelope, address, options):
            session.number = getattr(session, "number", 0) + 1
            if session.number > 1:
                return "550 too many messages in this session"
            envelope.rcpt_tos.append(address)
            return "250 fine"

        mailbox.handle_RCPT = take_one
        for _ in range(3):
            write()
        deliver_all(noon)

        assert (len(mailbox.letters), Choice.objects.get(user=alice).has_mail) == (3, True)


@pytest.mark.django_db(transaction=True)
class TestPeople:
    def test_are_given_way_to(self, alice, bob, write, mailbox, noon):
        """Somebody is held by what another does: the letters of others go on, and theirs later."""
        if connection.vendor != "postgresql":
            pytest.skip("SQLite has one writer")
        Choice.objects.create(user=bob, has_mail=True)
        for user in (alice, bob):
            write(user=user)
        is_held, is_over = Event(), Event()

        def hold_bob():
            with transaction.atomic():
                User.objects.select_for_update().get(pk=bob.pk)
                is_held.set()
                is_over.wait(10)
            connection.close()

        other = Thread(target=hold_bob)
        other.start()
        assert is_held.wait(10)
        with closing(Ways()) as ways:
            actions.deliver("email", ways=ways, most=20, at=noon)
        sent = [letter["To"] for letter in mailbox.letters]
        is_over.set()
        other.join()
        deliver_all(noon)

        assert sent == [alice.email]
        assert [letter["To"] for letter in mailbox.letters] == [alice.email, bob.email]
        assert set(Delivery.objects.values_list("deaths", flat=True)) == {0}
        assert not Delivery.objects.due(noon + LEASE).exists()
