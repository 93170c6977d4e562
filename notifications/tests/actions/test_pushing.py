"""Telling somebody by a push, through a push service in all its moods."""

import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from dueit.core import outgoing
from dueit.core.webpush.vapid import new_private_key
from notifications import actions
from notifications.domain.sending import REST, STRIKES, Outcome, Result
from notifications.models import Breaker, Choice, Delivery, Device, LedgerEntry
from notifications.tests.factories import DeliveryFactory, DeviceFactory, NotificationFactory
from notifications.tests.push_service import HANG_UP, HANGING
from notifications.transports.push import MOST_BYTES, Push, Words, pause, tag_of, words_of

DAY = timedelta(days=1)


@pytest.fixture
def device(alice, pushes):
    """A browser of Alice, who likes to hear there of what may still be so."""
    Choice.objects.create(user=alice, ways={"removed:push": True})
    return DeviceFactory(user=alice, **pushes.browser().subscription)


@pytest.fixture
def pushed(alice, device):
    """Something that waits to be told there."""
    return waiting(device)


def waiting(device, **words):
    notice = NotificationFactory(user=device.user, kind="removed", **words)
    return DeliveryFactory(notification=notice, transport="push", address=device.address)


def now(delivery):
    return Delivery.objects.get(pk=delivery.pk)


class TestTelling:
    def test_goes_to_each_browser_of_who_has_one(self, message, device, bob, noon):
        other = DeviceFactory(user=device.user)
        actions.notify([message(kind="mentioned"), message(kind="mentioned", person=bob.pk)], at=noon)
        actions.notify([message(kind="commented", cause="commented")], at=noon)

        assert sorted(Delivery.objects.values_list("transport", "address")) == [
            ("push", device.address),
            ("push", other.address),
        ]

    def test_goes_nowhere_without_a_key_or_where_it_is_not_wanted(self, message, device, noon, settings):
        Choice.objects.update(ways={"mentioned:push": False})
        actions.notify([message(cause="mentioned:1")], at=noon)
        Choice.objects.all().delete()
        settings.VAPID_PRIVATE_KEY = ""
        actions.notify([message(cause="mentioned:2")], at=noon)

        assert not Delivery.objects.exists()


class TestThePush:
    def test_is_read_by_that_browser_and_says_what_the_inbox_says(self, pushes, pushed, noon):
        actions.deliver_next(at=noon)
        notice, [got] = pushed.notification, pushes.got

        assert pushes.complaints == []
        assert (got.words["title"], got.words["body"]) == (notice.about, notice.title)
        assert (got.words["url"], got.words["tag"]) == (notice.url, got.headers["topic"])
        assert got.words["notices"] == [notice.pk]
        assert (got.headers["urgency"], got.headers["ttl"]) == ("normal", str(24 * 3600))
        assert (got.claims["aud"], got.claims["sub"]) == (pushes.origin, "https://dueit.example.org")
        assert (now(pushed).state, Device.objects.get().last_sent_at is not None) == ("sent", True)

    def test_says_what_goes_along_with_it(self, pushes, device, noon):
        newer = waiting(device, subject="task-1", title="Bob hands it back", body="No time", made_at=noon)
        older = waiting(device, subject="task-1", title="Bob mentioned you", made_at=noon - DAY)
        actions.deliver_next(at=noon)

        [got] = pushes.got
        assert got.words["body"] == "Bob hands it back: “No time”\nBob mentioned you"
        assert got.words["notices"] == [newer.notification_id, older.notification_id]

    def test_has_one_name_however_often_it_is_sent_and_another_for_another(self, device, pushed):
        assert words_of(pushed).tag == words_of(now(pushed)).tag
        assert words_of(pushed).tag != words_of(waiting(device)).tag
        assert "mentioned" not in words_of(pushed).tag

    def test_is_small_enough_whatever_people_write(self, pushes, device, noon):
        waiting(device, about="🪨" * 300, title="🪨" * 200, body="“\\" * 250)
        actions.deliver_next(at=noon)

        [got] = pushes.got
        assert (got.words["title"], got.words["body"][-1]) == ("🪨" * 300, "…")
        assert got.size <= MOST_BYTES + 200

    def test_is_kept_no_longer_than_it_is_worth_telling(self, pushes, device, noon):
        for left in (timedelta(hours=1), timedelta(days=9), -timedelta(hours=1)):
            waiting(device, fresh_until=datetime.now(UTC) + left)
            assert Push().send(Delivery.objects.latest("pk")).result == "sent"

        assert [round(int(got.headers["ttl"]) / 3600) for got in pushes.got] == [1, 24, 0]

    def test_leaves_the_end_of_long_words_out(self):
        words = Words("t", "ß" * 3000, "/", "tag")

        assert MOST_BYTES * 0.8 < len(words.payload) <= MOST_BYTES


class TestAPushService:
    @pytest.mark.parametrize("status", [429, 500, 503, 401, 403, 307, 599])
    def test_that_says_not_now_is_asked_again(self, pushes, pushed, noon, status):
        pushes.answers = [(status, {"Location": "/elsewhere"})]
        actions.deliver_next(at=noon)

        assert (now(pushed).state, pushes.asked, str(status) in now(pushed).remark) == ("waiting", 1, True)
        actions.deliver_next(at=now(pushed).next_try_at)
        assert (now(pushed).state, len(pushes.got)) == ("sent", 1)

    def test_is_left_alone_for_as_long_as_it_wishes(self, pushes, pushed, noon):
        pushes.answers = [(429, {"Retry-After": "600"})]
        actions.deliver_next(at=noon)

        assert now(pushed).next_try_at == noon + timedelta(minutes=10)

    @pytest.mark.parametrize("status", [404, 410])
    def test_that_knows_a_browser_no_more_ends_it_and_all_that_waits(self, pushes, device, pushed, noon, status):
        more, elsewhere = waiting(device), DeviceFactory(user=device.user)
        pushes.answers = [(status, {})]
        actions.deliver_next(at=noon)

        assert list(Device.objects.all()) == [elsewhere]
        assert (now(pushed).state, now(more).state) == ("dead", "dropped")
        assert now(more).remark == "that browser is no longer told"
        assert LedgerEntry.objects.get(notification=more.notification).why == now(more).remark

    @pytest.mark.parametrize("status", [400, 413])
    def test_that_does_not_want_these_words_may_want_others(self, pushes, device, pushed, noon, status):
        pushes.answers = [(status, {})]
        actions.deliver_next(at=noon)
        assert (now(pushed).state, Device.objects.count()) == ("dead", 1)

        assert actions.deliver_next(at=noon) is None
        waiting(device)
        assert actions.deliver_next(at=noon).state == "sent"

    @pytest.mark.parametrize("mood", [HANGING, HANG_UP])
    def test_that_is_silent_is_asked_again(self, pushes, pushed, noon, mood, monkeypatch):
        monkeypatch.setattr(outgoing.post, "__kwdefaults__", {"timeout_s": 0.2})
        pushes.answers = [(mood, {})]
        actions.deliver_next(at=noon)
        assert (now(pushed).state, pushes.got) == ("waiting", [])

        actions.deliver_next(at=now(pushed).next_try_at)
        assert now(pushed).state == "sent"

    def test_that_is_silent_is_left_alone_and_holds_up_no_other(self, pushes, device, noon, settings):
        away = DeviceFactory(user=device.user, endpoint="http://127.0.0.1:1/away")
        settings.OUTGOING_LOOPBACK = [pushes.address, "127.0.0.1:1"]
        for _ in range(STRIKES):
            waiting(away)
            assert actions.deliver_next(at=noon).remark == "ConnectionRefusedError"
        unasked, other = waiting(away), waiting(device)
        for _ in range(2):
            actions.deliver_next(at=noon)

        assert (now(unasked).state, now(unasked).remark) == ("waiting", "its push service is left alone for a while")
        assert (now(unasked).next_try_at, now(other).state) == (noon + REST, "sent")
        assert Breaker.objects.get(transport="push 127.0.0.1:1").strikes == STRIKES

    def test_that_was_given_another_key_is_told_nothing(self, pushes, pushed, noon, settings):
        settings.VAPID_PRIVATE_KEY = new_private_key()
        actions.deliver_next(at=noon)

        assert (now(pushed).state, now(pushed).remark, pushes.got) == ("waiting", "403 Forbidden", [])

    def test_of_our_own_network_is_not_asked(self, pushes, pushed, noon, settings):
        settings.OUTGOING_LOOPBACK = []
        actions.deliver_next(at=noon)

        assert (now(pushed).state, pushes.asked) == ("dead", 0)


class TestRetryAfter:
    def test_is_seconds_or_an_instant_and_at_most_a_day(self):
        in_an_hour = format_datetime(datetime.fromtimestamp(time.time() + 3600, UTC), usegmt=True)

        assert pause("120") == timedelta(minutes=2)
        assert abs(pause(in_an_hour) - timedelta(hours=1)) < timedelta(seconds=5)
        assert pause("9" * 30) == DAY
        assert [pause(said) for said in ("", "soon", "-5", "Sat, 01 Jan 2000 00:00:00 GMT")] == [timedelta(0)] * 4


class TestWhatNoLongerHolds:
    def test_goes_to_no_browser_that_was_removed_or_is_another_persons(self, device, pushed, bob, noon):
        Device.objects.update(user=bob)
        actions.deliver_next(at=noon)
        assert (now(pushed).state, now(pushed).remark) == ("dropped", "that browser is no longer told")

        again = waiting(device)
        actions.remove_device(device, by=bob, at=noon)
        assert now(again).state == "dropped"

    def test_is_nothing_to_a_worker_that_was_at_it(self, device, pushed, noon):
        [claimed] = actions.delivering.claim(at=noon)
        actions.remove_device(device, by=device.user, at=noon)
        actions.delivering.settle(claimed, Outcome(Result.SENT), at=noon)

        assert now(pushed).state == "dropped"
        assert Push().send(claimed).result == "never"


def test_a_tag_fits_into_a_header():
    assert len(tag_of("x" * 500)) == 32
