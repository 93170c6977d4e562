"""Letters go by one connection as long as they get through, and whatever becomes of one, the next is none the worse."""

from socket import SHUT_WR
from threading import Event

import pytest
from django.db import connection
from django.utils import timezone

from accounts.tests.conftest import mailbox
from notifications import jobs
from notifications.models import Breaker, Delivery
from notifications.tests.factories import DeliveryFactory

__all__ = ["mailbox"]


@pytest.fixture
def three(willing):
    """The job reads the clock itself."""
    told = {"notification__user": willing, "notification__kind": "removed", "made_at": timezone.now()}
    return [DeliveryFactory(**told) for _ in range(3)]


@pytest.fixture
def calls(mailbox):
    """How often somebody called: each connection greets once."""
    made = []

    async def greet(server, session, envelope, name, responses):
        made.append(name)
        session.host_name = name
        return responses

    mailbox.handle_EHLO = greet
    return made


def states():
    return list(Delivery.objects.order_by("pk").values_list("state", flat=True))


def once(answer, keep):
    """Answer so the first time, and then as a server does."""
    left = [answer]

    async def handle(*asked):
        return left.pop() if left else await keep(*asked)

    return handle


async def take_address(server, session, envelope, address, options):
    envelope.rcpt_tos.append(address)
    return "250 fine"


class HangingUp:
    """Takes the first letter, and hangs up in the same breath: before whoever sent it has written that down."""

    def __init__(self, keep):
        self.keep, self.begun, self.done = keep, Event(), Event()

    async def handle(self, server, session, envelope):
        kept = await self.keep(server, session, envelope)
        if not self.begun.is_set():
            self.begun.set()
            server.transport.write(b"250 kept\r\n")
            server.transport.get_extra_info("socket").shutdown(SHUT_WR)
            self.done.set()
        return kept

    def wait(self, run, sql, params, many, context):
        if self.begun.is_set():
            assert self.done.wait(5)
        return run(sql, params, many, context)


def taking(most):
    """Take so many letters by one connection."""

    async def handle(server, session, envelope, address, options):
        session.taken = getattr(session, "taken", 0) + 1
        if session.taken > most:
            return "421 that is enough"
        envelope.mail_from = address
        return "250 fine"

    return handle


class TestLetters:
    def test_go_by_one_connection(self, three, mailbox, calls):
        assert jobs.send_letters() == "3 tried"

        assert (len(mailbox.letters), len(calls)) == (3, 1)

    @pytest.mark.parametrize(
        ("of", "answer", "state"),
        [("DATA", "450 not now", "waiting"), ("DATA", "554 not this", "dead"), ("RCPT", "550 5.6.0 not so", "dead")],
    )
    def test_get_through_after_one_that_does_not(self, three, mailbox, calls, of, answer, state):
        setattr(mailbox, f"handle_{of}", once(answer, keep=mailbox.handle_DATA if of == "DATA" else take_address))
        assert jobs.send_letters() == "3 tried"

        assert (states(), len(mailbox.letters)) == ([state, "sent", "sent"], 2)

    def test_get_through_though_the_server_hangs_up_between_them(self, three, mailbox, calls):
        hanging_up = HangingUp(mailbox.handle_DATA)
        mailbox.handle_DATA = hanging_up.handle
        with connection.execute_wrapper(hanging_up.wait):
            jobs.send_letters()

        assert (states(), len(mailbox.letters), len(calls)) == (["sent"] * 3, 3, 2)

    def test_get_through_though_a_connection_takes_only_so_many(self, three, mailbox, calls):
        mailbox.handle_MAIL = taking(2)
        jobs.send_letters()

        assert (states(), len(mailbox.letters), len(calls)) == (["sent"] * 3, 3, 2)
        assert not Breaker.objects.exclude(strikes=0).exists()

    def test_that_were_taken_without_a_word_go_again_later(self, three, mailbox):
        keep, dropped = mailbox.handle_DATA, []

        async def drop_the_first(server, session, envelope):
            kept = await keep(server, session, envelope)
            if not dropped:
                dropped.append(kept)
                server.transport.abort()
            return kept

        mailbox.handle_DATA = drop_the_first
        jobs.send_letters()

        assert (states(), len(mailbox.letters)) == (["waiting", "sent", "sent"], 3)
