"""Sending what was told, through a real mail server in all its moods."""

import asyncio
from datetime import timedelta
from itertools import pairwise

import pytest
from django.db import IntegrityError
from django_q.models import OrmQ

from accounts.tests.conftest import mailbox
from accounts.tests.letters import html, text
from notifications import actions, jobs
from notifications.actions.delivering import claim, settle
from notifications.domain.sending import LEASE, MOST_DEATHS, MOST_TRIES, REST, STRIKES, Outcome, Result
from notifications.models import Breaker, Choice, Delivery, Notification
from notifications.tests.factories import DeliveryFactory, NotificationFactory
from notifications.transports.email import letter_of, stop_url

__all__ = ["mailbox"]
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture(autouse=True)
def house(settings):
    settings.PUBLIC_URL = "https://dueit.example.org"


@pytest.fixture
def willing(alice):
    Choice.objects.create(user=alice, has_mail=True)
    return alice


@pytest.fixture
def letter(willing):
    return DeliveryFactory(notification__user=willing, notification__kind="removed", notification__body="so “it” is")


def now():
    return Delivery.objects.get()


def answering(reply, *, of="DATA"):
    async def handle(server, session, envelope, *asked):
        return reply

    return f"handle_{of}", handle


async def hang_up(server, session, envelope):
    """Take the letter, and be gone before a word about it."""
    server.transport.abort()
    await asyncio.sleep(0)
    return "250 kept"


class TestTelling:
    def test_writes_a_letter_for_who_wants_it_and_calls_the_worker(self, message, willing, bob, noon):
        OrmQ.objects.all().delete()
        for kind in ("mentioned", "commented"):
            told = [message(kind=kind, cause=kind, person=person.pk) for person in (willing, bob)]
            actions.notify(told, at=noon)
            actions.notify(told, at=noon)

        assert (now().notification.kind, now().address, now().next_try_at) == ("mentioned", "alice@example.com", noon)
        assert OrmQ.objects.count() == 1

    def test_the_same_by_the_same_way_is_refused(self, letter):
        with pytest.raises(IntegrityError):
            DeliveryFactory(notification=letter.notification)


class TestTheLetter:
    def test_says_what_the_inbox_says_and_how_to_stop_it(self, letter, mailbox, noon):
        actions.deliver_next(at=noon)
        sent, notice = mailbox.only(), letter.notification

        assert (sent["To"], sent["Subject"]) == ("alice@example.com", str(notice))
        assert f"https://dueit.example.org{notice.url}" in text(sent)
        assert f'href="https://dueit.example.org{notice.url}"' in html(sent)
        assert "so “it” is" in text(sent)
        assert sent["List-Unsubscribe"].strip() == f"<https://dueit.example.org{stop_url(notice.user_id)}>"
        assert sent["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        assert (now().state, now().settled_at, actions.deliver_next(at=noon)) == ("sent", noon, None)

    def test_is_the_same_however_often_it_is_sent(self, letter):
        first, second = letter_of(letter), letter_of(now())

        assert first.extra_headers["Message-ID"] == second.extra_headers["Message-ID"]

    def test_has_words_of_people_as_words_only(self, letter):
        letter.notification.about = "Fair\r\nBcc: mallory@example.com <b>&"
        written = letter_of(letter)

        assert written.subject == "Fair Bcc: mallory@example.com <b>&: Bob mentioned you in a comment"
        assert "<b>&" in letter_of(letter).body
        assert "&lt;b&gt;&amp;" in written.alternatives[0].content


class TestAServer:
    @pytest.mark.parametrize("of", ["RCPT", "DATA"])
    @pytest.mark.parametrize("code", [421, 450])
    def test_that_says_not_now_is_asked_again(self, letter, mailbox, noon, of, code):
        setattr(mailbox, *answering(f"{code} not now", of=of))
        actions.deliver_next(at=noon)

        assert (now().state, now().lease_until, now().tries) == ("waiting", None, 1)
        assert timedelta(seconds=8) <= now().next_try_at - noon <= timedelta(seconds=12)
        assert str(code) in now().remark

    def test_that_has_nobody_there_gets_no_more_letters(self, letter, willing, mailbox, noon):
        setattr(mailbox, *answering("550 nobody here", of="RCPT"))
        actions.deliver_next(at=noon)

        choice = Choice.objects.get(user=willing)
        assert (now().state, now().remark) == ("dead", "550 nobody here")
        assert (choice.has_mail, choice.refused_at) == (False, noon)

    @pytest.mark.parametrize("said", ["5.1.1 no such user", "no such user"])
    def test_that_has_no_such_address_says_so_in_its_own_way(self, letter, willing, mailbox, noon, said):
        setattr(mailbox, *answering(f"550 {said}", of="RCPT"))
        actions.deliver_next(at=noon)

        assert Choice.objects.get(user=willing).has_mail is False

    @pytest.mark.parametrize(
        ("of", "answer"),
        [("MAIL", "550 not from you"), ("RCPT", "554 5.7.1 relay access denied")],
    )
    def test_that_wants_no_letters_of_ours_is_asked_again_for_a_day(self, letter, willing, mailbox, noon, of, answer):
        setattr(mailbox, *answering(answer, of=of))
        Delivery.objects.update(tries=MOST_TRIES)
        actions.deliver_next(at=noon)
        assert (now().state, Choice.objects.get(user=willing).has_mail) == ("waiting", True)

        Delivery.objects.update(next_try_at=noon)
        actions.deliver_next(at=noon + DAY)
        assert now().state == "dead"

    def test_that_does_not_want_this_letter_may_want_others(self, letter, willing, mailbox, noon):
        setattr(mailbox, *answering("554 not this"))
        actions.deliver_next(at=noon)

        assert (now().state, Choice.objects.get(user=willing).has_mail) == ("dead", True)

    def test_that_hangs_up_with_the_letter_may_get_it_twice_with_one_name(self, letter, mailbox, noon):
        keep = mailbox.handle_DATA
        mailbox.handle_DATA = hang_up
        actions.deliver_next(at=noon)
        assert now().state == "waiting"

        mailbox.handle_DATA = keep
        actions.deliver_next(at=now().next_try_at)
        assert (now().state, mailbox.only()["Message-ID"]) == ("sent", letter_of(letter).extra_headers["Message-ID"])

    def test_that_is_slow_is_not_waited_for_for_ever(self, letter, mailbox, noon, settings):
        settings.EMAIL_TIMEOUT = 0.2

        async def dawdle(server, session, envelope):
            await asyncio.sleep(0.5)
            return "250 kept"

        mailbox.handle_DATA = dawdle
        actions.deliver_next(at=noon)

        assert (now().state, now().remark) == ("waiting", "SMTPServerDisconnected")

    def test_that_is_silent_is_left_alone_for_a_while(self, letter, willing, mailbox, noon, settings):
        settings.EMAIL_PORT = 1
        for _ in range(STRIKES):
            DeliveryFactory(notification__user=willing, notification__kind="removed")
        for _ in range(STRIKES):
            assert actions.deliver_next(at=noon)
        assert actions.deliver_next(at=noon + REST / 2) is None

        settings.EMAIL_PORT = mailbox.port
        assert actions.deliver_next(at=noon + REST).state == "sent"
        assert not Breaker.objects.exists()


class TestGivingUp:
    def test_comes_after_eight_tries_ever_further_apart(self, letter, mailbox, noon):
        setattr(mailbox, *answering("451 not now"))
        at, waits = noon, []
        while now().state == "waiting":
            actions.deliver_next(at=at)
            waits.append(now().next_try_at - at)
            at = now().next_try_at

        assert (now().state, now().tries, len(waits)) == ("dead", MOST_TRIES, MOST_TRIES)
        assert all(1.2 < later / sooner < 3.1 for sooner, later in pairwise(waits[:-1]))

    def test_comes_after_a_day(self, letter, mailbox, noon):
        setattr(mailbox, *answering("451 not now"))
        actions.deliver_next(at=noon + DAY)

        assert now().state == "dead"

    def test_can_be_tried_again_from_the_beginning(self, letter, mailbox, noon):
        Delivery.objects.update(state="dead", settled_at=noon, tries=8, deaths=3)
        actions.try_again(letter, at=noon + DAY)

        assert (now().state, now().tries, now().deaths) == ("waiting", 1, 0)
        with pytest.raises(actions.NotSentAgain):
            actions.try_again(letter, at=noon + 2 * DAY)
        assert now().next_try_at == noon + DAY
        assert actions.deliver_next(at=noon + DAY).state == "sent"


class TestWorkersThatDie:
    def test_give_their_work_back_and_it_ends_after_some(self, letter, mailbox, noon):
        for number in range(MOST_DEATHS):
            assert claim(at=noon + number * LEASE)
            assert claim(at=noon + number * LEASE) == []
        actions.deliver_next(at=noon + MOST_DEATHS * LEASE)

        assert (now().state, now().deaths, mailbox.letters) == ("dead", MOST_DEATHS, [])

    def test_and_come_back_can_not_settle_what_another_has_taken_on(self, letter, noon):
        [zombie] = claim(at=noon)
        claim(at=noon + LEASE)
        settle(zombie, Outcome(Result.SENT), at=noon + LEASE)

        assert now().state == "waiting"

    def test_between_any_two_statements_lose_nothing(self, willing, mailbox, noon, monkeypatch):
        """Die at the first statement, at the second, and so on, until one try gets through."""
        from django.db import connection

        class Killed(BaseException):
            pass

        deadly = 0
        while True:
            letter = DeliveryFactory(notification__user=willing, notification__kind="removed")
            left = deadly

            def counting(execute, sql, params, many, context):
                nonlocal left
                left -= 1
                if left < 0 and "SAVEPOINT" not in sql:
                    raise Killed
                return execute(sql, params, many, context)

            with connection.execute_wrapper(counting):
                try:
                    actions.deliver_next(at=noon)
                    died = False
                except Killed:
                    died = True
            actions.deliver_next(at=noon + LEASE)
            letter.refresh_from_db()
            assert letter.state == "sent"
            if not died:
                break
            deadly += 1

        names = [sent["Message-ID"] for sent in mailbox.letters]
        assert deadly >= 5
        assert len(set(names)) == Delivery.objects.count()


class TestWhatNoLongerHolds:
    @pytest.mark.parametrize(
        ("change", "why"),
        [
            ({"withdrawn_at": "noon"}, "no longer so"),
            ({"read_at": "noon"}, "seen in the inbox"),
            ({"shown_at": "later"}, "seen in the inbox"),
        ],
    )
    def test_is_not_sent(self, letter, mailbox, noon, change, why):
        at = {"noon": noon, "later": noon + DAY}
        Notification.objects.update(**{name: at[when] for name, when in change.items()})
        actions.deliver_next(at=noon)

        assert (now().state, now().remark, mailbox.letters) == ("dropped", why, [])

    def test_goes_to_no_address_that_they_left_and_to_nobody_who_stopped_it(self, letter, willing, mailbox, noon):
        type(willing).objects.update(email="alice@other.example")
        actions.deliver_next(at=noon)
        assert (now().state, now().remark) == ("dropped", "another address by now")

        Delivery.objects.update(state="waiting", settled_at=None, address="alice@other.example")
        actions.switch_mail(willing, False, by=willing, at=noon)
        actions.deliver_next(at=noon)
        assert (now().remark, mailbox.letters) == ("not wanted by mail", [])


class TestTheJob:
    def test_sends_all_that_is_due(self, letter, willing, mailbox):
        DeliveryFactory(notification=NotificationFactory(user=willing, kind="removed"))

        assert jobs.send_letters() == "2 tried"
        assert (len(mailbox.letters), jobs.send_letters()) == (2, "0 tried")

    def test_leaves_what_goes_by_another_way_to_the_job_of_that(self, letter, willing, mailbox, push):
        Choice.objects.update(ways={"removed:push": True})
        notice = NotificationFactory(user=willing, kind="removed")
        DeliveryFactory(notification=notice, transport="push", address="phone")

        assert (jobs.send_pushes(), len(push.sent), mailbox.letters) == ("1 tried", 1, [])
        assert (jobs.send_letters(), len(mailbox.letters)) == ("1 tried", 1)

    def test_goes_on_in_another_if_more_is_left(self, letter, willing, mailbox, monkeypatch):
        OrmQ.objects.all().delete()
        monkeypatch.setattr(jobs, "A_WHILE", -1)

        assert jobs.send_letters() == "0 tried"
        assert OrmQ.objects.count() == 1
