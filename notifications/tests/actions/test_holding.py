"""What may not disturb anybody now: it waits, is left to the digest, or dropped."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import IntegrityError
from django_q.models import OrmQ

from accounts.actions import retune_profile
from accounts.tests.conftest import mailbox
from notifications import actions
from notifications.domain.sending import MOST_AGE, Outcome, Result
from notifications.models import Choice, Delivery, LedgerEntry, Notification, QuietWindow
from notifications.tests.factories import DeliveryFactory

__all__ = ["mailbox"]
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
BERLIN = ZoneInfo("Europe/Berlin")


def berlin(hour, minute=0, day=4):
    return datetime.combine(date(2026, 3, day), time(hour, minute), BERLIN)


@pytest.fixture
def willing(alice, settings):
    settings.PUBLIC_URL, settings.HAS_MAIL_SERVER = "https://dueit.example.org", True
    Choice.objects.create(user=alice, has_mail=True)
    QuietWindow.objects.create(user=alice, start=time(22), end=time(7))
    return alice


def letter(user, at, transport="push", **notice):
    notice = {"kind": "removed", "user": user, "made_at": at} | notice
    told = {f"notification__{name}": value for name, value in notice.items()}
    return DeliveryFactory(transport=transport, address="phone", made_at=at, **told)


def now(delivery):
    return Delivery.objects.get(pk=delivery.pk)


def steps(delivery):
    entries = LedgerEntry.objects.filter(notification=delivery.notification_id).order_by("pk")
    return [(entry.step, entry.why) for entry in entries]


@pytest.fixture(autouse=True)
def wants_all(monkeypatch):
    monkeypatch.setattr(Choice, "wants", lambda choice, kind, way: True)


class TestQuietHours:
    def test_hold_until_they_end_and_no_try_is_counted(self, willing, push):
        held = letter(willing, berlin(22, 30))
        actions.deliver_next(at=berlin(22, 30))

        assert (now(held).state, now(held).next_try_at, now(held).tries) == ("waiting", berlin(7, day=5), 0)
        assert (now(held).lease_until, now(held).deaths, push.sent) == (None, 0, [])
        assert steps(held) == [("held", "quiet hours until 07:00")]

        actions.deliver_next(at=berlin(7, day=5))
        assert (now(held).state, len(push.sent)) == ("sent", 1)
        assert steps(held)[1:] == [("sent", "")]

    def test_hold_only_what_waits(self, willing, push):
        held = letter(willing, berlin(23))
        actions.deliver_next(at=berlin(23))

        with pytest.raises(IntegrityError):
            Delivery.objects.filter(pk=held.pk).update(state="sent", settled_at=berlin(23))

    def test_disturb_nobody_by_another_try_either(self, willing, push):
        push.answers.append(Outcome(Result.LATER, "not now"))
        tried = letter(willing, berlin(21, 59))
        actions.deliver_next(at=berlin(21, 59))
        Delivery.objects.update(next_try_at=berlin(22, 0))
        actions.deliver_next(at=berlin(22, 0))

        assert (now(tried).next_try_at, now(tried).tries) == (berlin(7, day=5), 1)

    def test_make_nothing_old_so_that_a_first_try_after_a_long_rest_is_not_the_last(self, willing, push):
        Choice.objects.update(silent_until=date(2026, 3, 9))
        push.answers.append(Outcome(Result.LATER, "not now"))
        held = letter(willing, berlin(12))
        actions.deliver_next(at=berlin(12))
        actions.deliver_next(at=berlin(7, day=9))

        assert berlin(7, day=9) - berlin(12) > MOST_AGE
        assert (now(held).state, now(held).tries) == ("waiting", 1)
        assert steps(held) == [("held", "you paused everything until 9 March, 07:00")]

    def test_are_passed_by_what_is_for_their_security(self, willing, push, monkeypatch):
        monkeypatch.setattr("notifications.actions.holding.SECURITY", {"removed"})
        sent = letter(willing, berlin(23))
        actions.deliver_next(at=berlin(23))

        assert now(sent).state == "sent"

    def test_are_read_again_as_soon_as_they_are_others(self, willing, push):
        held = letter(willing, berlin(23))
        actions.deliver_next(at=berlin(23))
        actions.look_again(willing.pk, at=berlin(23, 30))
        actions.deliver_next(at=berlin(23, 30))
        assert steps(held) == [("held", "quiet hours until 07:00")]

        OrmQ.objects.all().delete()
        QuietWindow.objects.all().delete()
        actions.look_again(willing.pk, at=berlin(23, 45))
        actions.deliver_next(at=berlin(23, 45))
        assert (now(held).state, OrmQ.objects.count()) == ("sent", 1)

    def test_follow_their_person_to_another_clock(self, willing, push):
        held = letter(willing, berlin(23))
        actions.deliver_next(at=berlin(23))
        retune_profile(willing, by=willing, at=berlin(23, 5), time_zone="America/New_York")
        actions.deliver_next(at=berlin(23, 5))

        assert now(held).state == "sent"


class TestWhatIsOver:
    def test_is_left_to_the_digest(self, willing, push):
        over = letter(willing, berlin(23), fresh_until=berlin(0, day=5))
        actions.deliver_next(at=berlin(23))

        over.notification.refresh_from_db()
        assert (now(over).state, over.notification.waits_for_digest, push.sent) == ("left", True, [])
        assert steps(over) == [("left", "its day is over")]

    def test_is_dropped_if_there_is_no_digest_or_it_came_already(self, willing, push):
        Choice.objects.update(digest="never")
        over = letter(willing, berlin(12), fresh_until=berlin(12))
        actions.deliver_next(at=berlin(12))
        assert (now(over).state, steps(over)) == ("dropped", [("dropped", "its day is over")])

        Choice.objects.update(digest="daily")
        came = letter(willing, berlin(12), fresh_until=berlin(12))
        DeliveryFactory(notification=came.notification, transport="email", state="sent", settled_at=berlin(12))
        actions.deliver_next(at=berlin(12))
        assert steps(came) == [("dropped", "its day is over, and it came already")]
        assert not Notification.objects.filter(waits_for_digest=True).exists()


class TestADaysPushes:
    @pytest.fixture(autouse=True)
    def few(self, willing):
        Choice.objects.update(pushes_a_day=2)

    def test_are_no_more_than_they_chose_and_the_rest_is_left(self, willing, push):
        told = [letter(willing, berlin(12)) for _ in range(3)]
        for _ in told:
            actions.deliver_next(at=berlin(12))

        assert [now(one).state for one in told] == ["sent", "sent", "left"]
        assert steps(told[2]) == [("left", "your pushes of this day are used up")]
        assert len(push.sent) == 2

    def test_begin_anew_with_their_day_not_at_midnight(self, willing, push):
        type(willing).objects.update(day_start=time(4))
        QuietWindow.objects.all().delete()
        for at in (berlin(23), berlin(23), berlin(3, 59, day=5), berlin(4, day=5)):
            last = letter(willing, at)
            actions.deliver_next(at=at)

        assert (len(push.sent), now(last).state) == (3, "sent")

    def test_count_once_on_several_devices(self, willing, push):
        for _ in range(2):
            first = letter(willing, berlin(12))
            DeliveryFactory(notification=first.notification, transport="push", address="tablet", made_at=berlin(12))
        while actions.deliver_next(at=berlin(12)):
            pass

        assert len(push.sent) == 4

    def test_do_not_count_letters_nor_what_is_for_their_security(self, willing, push, mailbox, monkeypatch):
        monkeypatch.setattr("notifications.actions.holding.SECURITY", {"role_changed"})
        for _ in range(2):
            letter(willing, berlin(12), kind="role_changed")
            DeliveryFactory(notification__user=willing, notification__kind="removed", made_at=berlin(12))
        last = letter(willing, berlin(12))
        while actions.deliver_next(at=berlin(12)):
            pass
        safe = letter(willing, berlin(12), kind="role_changed")
        actions.deliver_next(at=berlin(12))

        assert (now(last).state, now(safe).state, len(mailbox.letters)) == ("sent", "sent", 2)


class TestWhatIsReadAgain:
    def test_goes_to_nobody_whose_account_rests(self, willing, push):
        type(willing).objects.update(is_active=False)
        sent = letter(willing, berlin(12))
        actions.deliver_next(at=berlin(12))

        assert (now(sent).state, push.sent) == ("dropped", [])

    def test_goes_by_no_way_that_is_not_there(self, willing, push, monkeypatch):
        monkeypatch.setattr(push, "is_there", lambda way: False)
        sent = letter(willing, berlin(12))
        actions.deliver_next(at=berlin(12))

        assert (now(sent).state, now(sent).remark) == ("dropped", "this place sends nothing by push")


class TestTheClock:
    def test_is_read_after_a_try(self, willing, push):
        sent = letter(willing, berlin(12))
        actions.deliver_next(at=berlin(12), clock=lambda: berlin(12) + HOUR)

        assert now(sent).settled_at == berlin(13)
