"""When nothing may disturb somebody, and taking that back."""

from datetime import time, timedelta

import pytest

from dueit.core.events.undo import CannotUndo, undo
from notifications import actions
from notifications.domain.quiet_week import MOST_WINDOWS, Window
from notifications.models import Choice, Delivery, QuietWindow
from notifications.tests.factories import DeliveryFactory

MINUTE = timedelta(minutes=1)
ALL = frozenset(range(7))
NIGHT, DAY, LUNCH = (Window(time(*of), time(*to), ALL) for of, to in (((22,), (7,)), ((7,), (22,)), ((12,), (13,))))
FRIDAY = Window(time(20), time(23, 30), frozenset({4}))


def kept(user):
    return [row.window for row in QuietWindow.objects.filter(user=user).order_by("pk")]


@pytest.fixture
def night(alice, noon):
    actions.add_quiet_hours(alice, NIGHT, by=alice, at=noon)
    return QuietWindow.objects.get(user=alice)


class TestQuietHours:
    def test_are_added_and_taken_back(self, alice, bob, noon):
        entry = actions.add_quiet_hours(alice, NIGHT, by=alice, at=noon)
        assert (kept(alice), kept(bob)) == ([NIGHT], [])

        undo(entry, by=alice, at=noon + MINUTE)
        assert kept(alice) == []

    def test_are_changed_and_changed_back(self, night, alice, noon):
        entry = actions.change_quiet_hours(night, FRIDAY, by=alice, at=noon)
        assert kept(alice) == [FRIDAY]
        assert actions.change_quiet_hours(night, FRIDAY, by=alice, at=noon) is None

        undo(entry, by=alice, at=noon + MINUTE)
        assert kept(alice) == [NIGHT]

    def test_are_removed_and_brought_back_in_their_place(self, night, alice, noon):
        actions.add_quiet_hours(alice, LUNCH, by=alice, at=noon)
        entry = actions.remove_quiet_hours(night, by=alice, at=noon)
        assert kept(alice) == [LUNCH]

        undo(entry, by=alice, at=noon + MINUTE)
        assert kept(alice) == [NIGHT, LUNCH]


class TestTooQuiet:
    def test_are_more_than_can_be_kept(self, alice, noon):
        for _ in range(MOST_WINDOWS):
            actions.add_quiet_hours(alice, LUNCH, by=alice, at=noon)

        with pytest.raises(actions.TooQuiet, match="10 already"):
            actions.add_quiet_hours(alice, NIGHT, by=alice, at=noon)
        assert kept(alice) == [LUNCH] * MOST_WINDOWS

    def test_are_those_that_leave_no_moment(self, night, alice, noon):
        actions.add_quiet_hours(alice, LUNCH, by=alice, at=noon)

        with pytest.raises(actions.TooQuiet, match="no moment"):
            actions.add_quiet_hours(alice, DAY, by=alice, at=noon)
        with pytest.raises(actions.TooQuiet, match="no moment"):
            actions.change_quiet_hours(QuietWindow.objects.get(start=time(12)), DAY, by=alice, at=noon)
        assert kept(alice) == [NIGHT, LUNCH]

    def test_are_not_brought_back(self, night, alice, noon):
        entry = actions.remove_quiet_hours(night, by=alice, at=noon)
        actions.add_quiet_hours(alice, DAY, by=alice, at=noon)

        with pytest.raises(CannotUndo, match="no moment"):
            undo(entry, by=alice, at=noon + MINUTE)
        assert kept(alice) == [DAY]


class TestUndoing:
    def test_leaves_what_was_changed_since(self, alice, noon):
        added = actions.add_quiet_hours(alice, NIGHT, by=alice, at=noon)
        changed = actions.change_quiet_hours(QuietWindow.objects.get(), FRIDAY, by=alice, at=noon)
        actions.remove_quiet_hours(QuietWindow.objects.get(), by=alice, at=noon)

        for entry in (added, changed):
            with pytest.raises(CannotUndo, match="since then"):
                undo(entry, by=alice, at=noon + MINUTE)
        assert kept(alice) == []


class TestWhatWaits:
    @pytest.fixture
    def held(self, alice, noon):
        return DeliveryFactory(notification__user=alice, is_held=True, next_try_at=noon + timedelta(days=9))

    @pytest.fixture
    def theirs(self, bob, noon):
        return DeliveryFactory(notification__user=bob, is_held=True, next_try_at=noon + timedelta(days=9))

    def waits_until(self, delivery):
        return Delivery.objects.get(pk=delivery.pk).next_try_at

    def test_is_looked_at_again_at_once(self, night, held, theirs, alice, noon):
        later = noon + timedelta(hours=1)
        entry = actions.remove_quiet_hours(night, by=alice, at=later)
        assert self.waits_until(held) == later

        Delivery.objects.filter(pk=held.pk).update(next_try_at=noon + timedelta(days=9))
        undo(entry, by=alice, at=later + MINUTE)
        assert self.waits_until(held) == later + MINUTE
        assert self.waits_until(theirs) == noon + timedelta(days=9)

    def test_is_looked_at_again_when_a_pause_ends(self, held, theirs, alice, noon):
        Choice.objects.create(user=alice, silent_until=noon.date() + timedelta(days=9))

        actions.pause(alice, None, by=alice, at=noon + MINUTE)

        assert self.waits_until(held) == noon + MINUTE
        assert self.waits_until(theirs) == noon + timedelta(days=9)
