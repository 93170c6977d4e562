"""The inbox of a person: reading and putting off, and taking that back."""

from datetime import timedelta

import pytest

from dueit.core.events.undo import undo
from dueit.core.live.models import LiveRow
from notifications import actions
from notifications.domain.later import Later
from notifications.models import Notification
from notifications.tests.factories import NotificationFactory

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def notice(alice, noon):
    return NotificationFactory(user=alice, made_at=noon)


def unread(user):
    return set(Notification.objects.visible_to(user).unread().values_list("pk", flat=True))


def news_from(user):
    user.refresh_from_db()
    return user.news_from


class TestReading:
    def test_counts_one_as_read_and_rings_the_bell(self, notice, alice, noon):
        other = NotificationFactory(user=alice, made_at=noon + HOUR)

        actions.read(notice, by=alice, at=noon + DAY)

        assert unread(alice) == {other.pk}
        assert news_from(alice) == noon + HOUR
        assert LiveRow.objects.filter(kind="inbox", topic=f"user-{alice.pk}").exists()

    def test_twice_is_once(self, notice, alice, noon):
        assert actions.read(notice, by=alice, at=noon)
        assert actions.read(notice, by=alice, at=noon + HOUR) is None

    def test_is_not_for_somebody_else(self, notice, alice, bob, noon):
        assert actions.read(notice, by=bob, at=noon) is None
        assert unread(alice) == {notice.pk}

    def test_all_leaves_what_was_put_off(self, notice, alice, bob, noon):
        off = NotificationFactory(user=alice, shown_at=noon + 2 * DAY)
        theirs = NotificationFactory(user=bob)

        actions.read_all(by=alice, at=noon + DAY)

        assert (unread(alice), unread(bob)) == ({off.pk}, {theirs.pk})
        assert actions.read_all(by=alice, at=noon + DAY) is None

    def test_is_undone_exactly(self, notice, alice, noon):
        earlier = NotificationFactory(user=alice)
        actions.read(earlier, by=alice, at=noon)
        entry = actions.read_all(by=alice, at=noon + HOUR)

        undo(entry, by=alice, at=noon + HOUR)

        assert (unread(alice), news_from(alice)) == ({notice.pk}, noon)


class TestPuttingOff:
    def test_has_a_notice_come_back_unread(self, notice, alice, noon):
        actions.read(notice, by=alice, at=noon)
        actions.put_off(notice, Later.TODAY, by=alice, at=noon)

        assert not Notification.objects.visible_to(alice).shown(noon + 2 * HOUR).exists()
        assert Notification.objects.visible_to(alice).unread().shown(noon + 3 * HOUR).exists()
        assert news_from(alice) == noon + 3 * HOUR

    def test_is_undone_exactly(self, notice, alice, noon):
        actions.read(notice, by=alice, at=noon + HOUR)
        entry = actions.put_off(notice, Later.WEEK, by=alice, at=noon + HOUR)

        undo(entry, by=alice, at=noon + HOUR)

        notice.refresh_from_db()
        assert (notice.shown_at, notice.read_at, news_from(alice)) == (noon, noon + HOUR, None)

    def test_is_for_whoever_it_was_told(self, notice, alice, bob, noon):
        with pytest.raises(Notification.DoesNotExist):
            actions.put_off(notice, Later.WEEK, by=bob, at=noon)

        notice.refresh_from_db()
        assert notice.shown_at == noon
