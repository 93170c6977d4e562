"""The letters of invitations, through a real mail server."""

import logging
from datetime import timedelta
from typing import ClassVar

import pytest
from django.core.mail.backends.base import BaseEmailBackend
from django.db import connection
from django_q.models import OrmQ

from accounts.tests.letters import html, link, text
from dueit.core.events.models import AuditEntry
from dueit.core.outbox import FIRST_WAIT, LEASE, MOST_TRIES, Outcome, Result
from tasks import jobs
from tasks.actions import accept_invitation, invite_by_link, invite_by_mail, mail_invitation, revoke_invitation
from tasks.actions.access import role_of
from tasks.actions.mailing import claim, settle
from tasks.domain.roles import Role
from tasks.letters import letter_of
from tasks.models import Invitation, Project

A_WEEK = timedelta(days=7)


def write(project, user, at, address="noor@example.com"):
    return invite_by_mail(project, address, Role.MEMBER, origin="http://testserver", lasting=A_WEEK, by=user, at=at)


@pytest.fixture
def waiting(project, alice, noon):
    return write(project, alice, noon)


def now():
    return Invitation.objects.get()


def refusing(code):
    async def handle_RCPT(server, session, envelope, address, options):  # noqa: N802
        return f"{code} not here"

    return handle_RCPT


def refusing_letters(code):
    async def handle_DATA(server, session, envelope):  # noqa: N802
        return f"{code} not this"

    return handle_DATA


class TestTheLetter:
    def test_lets_its_reader_in(self, waiting, project, mailbox, noon, client, django_user_model):
        mail_invitation(at=noon)
        letter = mailbox.only()

        assert (letter["To"], letter["Subject"]) == ("noor@example.com", "Alice invites you to “Spring zine fair”")
        assert link(letter) in html(letter)
        assert Invitation.objects.of_token(link(letter).split("/")[2]).get() == waiting
        noor = django_user_model.objects.create_user("noor@example.com")
        accept_invitation(now(), by=noor, at=noon)
        assert role_of(noor, project.pk) == "member"

    def test_is_told_as_sent_and_its_token_can_not_be_made_again(self, waiting, project, mailbox, noon):
        token = waiting.token
        mail_invitation(at=noon)

        assert (now().mail, now().salt, now().next_try_at) == ("sent", "", None)
        assert now().token != token
        assert AuditEntry.objects.about(f"project-{project.pk}").latest("pk").kind == "InvitationMailed"

    def test_has_words_of_people_as_words_only(self, alice, noon, mailbox):
        project = Project.objects.create(name="Fair\r\nBcc: mallory@example.com <b>&")
        project.memberships.create(user=alice, role=Role.OWNER)
        write(project, alice, noon)
        mail_invitation(at=noon)
        letter = mailbox.only()

        assert letter["Bcc"] is None
        assert "Bcc: mallory@example.com <b>&”" in letter["Subject"]
        assert ("<b>&amp;" in html(letter), "&lt;b&gt;&amp;" in html(letter)) == (False, True)
        assert "<b>&”" in text(letter)

    def test_is_the_same_however_often_it_is_sent(self, waiting):
        first, second = (letter_of(now()) for _ in range(2))

        assert first.extra_headers["Message-ID"] == second.extra_headers["Message-ID"]
        assert first.body == second.body

    def test_never_waits_for_a_server_in_a_transaction(self, waiting, noon, settings):
        settings.EMAIL_BACKEND = f"{__name__}.Watching"
        mail_invitation(at=noon)

        assert (Watching.depths, now().mail) == ([depth()], "sent")


class Watching(BaseEmailBackend):
    """Notes in how many transactions of ours a letter is sent."""

    depths: ClassVar[list[int]] = []

    def send_messages(self, letters):
        self.depths.append(depth())


def depth():
    return len(connection.savepoint_ids)


class TestASilentServer:
    @pytest.fixture(autouse=True)
    def silent(self, mailbox, settings):
        settings.EMAIL_PORT = 1

    def test_is_asked_again_ever_later_and_then_no_more(self, waiting, noon, caplog):
        at, waits = noon, []
        while now().mail == "queued":
            assert mail_invitation(at=at)
            assert mail_invitation(at=at) is None
            waits.append((now().next_try_at or at) - at)
            at += waits[-1]

        assert waits == [*(FIRST_WAIT * 2**n for n in range(MOST_TRIES - 1)), timedelta(0)]
        assert (now().mail, now().salt) == ("gave_up", "")
        assert {record.levelno for record in caplog.records} == {logging.WARNING}
        assert "noor" not in caplog.text

    def test_is_asked_for_a_day_at_most(self, waiting, noon):
        mail_invitation(at=noon + timedelta(hours=23))
        assert now().mail == "queued"
        mail_invitation(at=noon + timedelta(hours=24))

        assert now().mail == "gave_up"

    def test_that_comes_back_gets_the_letter(self, waiting, noon, mailbox, settings):
        port = settings.EMAIL_PORT
        mail_invitation(at=noon)
        settings.EMAIL_PORT = mailbox.port
        mail_invitation(at=noon + FIRST_WAIT)

        assert (port, now().mail, len(mailbox.letters)) == (1, "sent", 1)


class TestAnAddressThatIsNone:
    @pytest.mark.parametrize(("code", "mail"), [(550, "gave_up"), (450, "queued"), ("550 5.7.1", "queued")])
    def test_is_given_up_at_once_if_it_is_for_good(self, waiting, noon, mailbox, code, mail):
        mailbox.handle_RCPT = refusing(code)
        mail_invitation(at=noon)

        assert (now().mail, mailbox.letters) == (mail, [])


class TestALetterThatIsNotTaken:
    @pytest.mark.parametrize(("code", "mail"), [(554, "gave_up"), (452, "queued")])
    def test_is_given_up_at_once_if_it_is_for_good(self, waiting, noon, mailbox, code, mail):
        mailbox.handle_DATA = refusing_letters(code)
        mail_invitation(at=noon)

        assert (now().mail, mailbox.letters) == (mail, [])


class TestTwoWorkers:
    def test_do_not_try_the_same_letter_at_once(self, waiting, noon):
        claim(at=noon)

        assert claim(at=noon) is None
        assert claim(at=noon + LEASE).tries == 2

    def test_of_which_one_was_too_slow_do_not_settle_it_twice(self, waiting, noon):
        slow = claim(at=noon)
        claim(at=noon + LEASE)
        settle(slow, Outcome(Result.NEVER), at=noon + LEASE)

        assert now().mail == "queued"

    def test_that_are_killed_each_time_come_to_an_end(self, waiting, noon, mailbox):
        for number in range(MOST_TRIES):
            claim(at=noon + number * LEASE)
        mail_invitation(at=noon + MOST_TRIES * LEASE)

        assert (now().mail, mailbox.letters) == ("gave_up", [])


class TestWhatIsNotSent:
    def test_is_what_was_taken_back_or_has_run_out(self, waiting, alice, noon, mailbox):
        assert mail_invitation(at=noon + A_WEEK) is None
        revoke_invitation(waiting, by=alice, at=noon)

        assert (mail_invitation(at=noon), mailbox.letters) == (None, [])

    def test_is_a_link_of_another_secret(self, waiting, noon, mailbox, settings):
        settings.SECRET_KEY = "another secret by now"
        mail_invitation(at=noon)

        assert (now().mail, mailbox.letters) == ("gave_up", [])

    def test_is_a_link(self, project, alice, noon):
        invite_by_link(project, Role.MEMBER, uses=1, lasting=A_WEEK, by=alice, at=noon)

        assert mail_invitation(at=noon) is None


class TestTheJob:
    def test_sends_one_and_calls_for_the_next(self, project, alice, mailbox, noon, settings):
        for number in range(2):
            write(project, alice, jobs.timezone.now(), f"p{number}@example.com")
        nudged = OrmQ.objects.count()
        OrmQ.objects.all().delete()

        assert "tried the letter" in jobs.mail_due()
        assert (nudged, OrmQ.objects.count(), len(mailbox.letters)) == (2, 1, 1)
        jobs.mail_due()
        assert (jobs.mail_due(), len(mailbox.letters)) == ("nothing waits", 2)

    def test_is_not_called_for_a_link(self, project, alice, noon):
        invite_by_link(project, Role.MEMBER, uses=1, lasting=A_WEEK, by=alice, at=noon)

        assert not OrmQ.objects.exists()
