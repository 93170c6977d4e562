"""What was dropped only because it did not hold for a while goes out after all."""

from datetime import timedelta

import pytest

from notifications import actions
from notifications.models import Choice, Delivery, LedgerEntry, Notification

MINUTE = timedelta(minutes=1)
TOLD = ("task-12", "mentioned:comment-5")


@pytest.fixture
def told(alice, message, push, noon):
    """A notice of Alice's that a push is to tell."""
    Choice.objects.create(user=alice, ways={"removed:push": True})
    actions.notify([message(kind="removed")], at=noon)
    return Notification.objects.get()


def send(at):
    while actions.deliver_next(at=at):
        pass


def take_back_and_bring_back(alice, noon):
    actions.withdraw(*TOLD, at=noon + MINUTE)
    send(noon + 2 * MINUTE)
    actions.bring_back(*TOLD, people=[alice.pk], gone_at=noon + MINUTE, at=noon + 3 * MINUTE)


class TestWhatComesBack:
    def test_goes_out_after_all_as_if_new(self, told, alice, push, noon):
        take_back_and_bring_back(alice, noon)
        pushed = Delivery.objects.get()
        assert (pushed.state, pushed.made_at, pushed.may_return) == ("waiting", noon + 3 * MINUTE, False)
        last = LedgerEntry.objects.latest("pk")
        assert (last.step, last.why) == ("planned", "it holds again")

        send(noon + 3 * MINUTE)
        assert len(push.sent) == 1

    def test_is_known_by_no_words(self, told, alice, noon):
        actions.withdraw(*TOLD, at=noon + MINUTE)
        send(noon + MINUTE)
        Delivery.objects.update(remark="in other words")
        actions.bring_back(*TOLD, people=[alice.pk], gone_at=noon + MINUTE, at=noon + 2 * MINUTE)

        assert Delivery.objects.get().state == "waiting"

    def test_goes_nowhere_if_its_way_was_closed(self, told, alice, push, noon, monkeypatch):
        monkeypatch.setattr(push, "why_not", lambda way, delivery: "no such phone")
        send(noon)
        take_back_and_bring_back(alice, noon)

        assert (Delivery.objects.get().state, Delivery.objects.get().may_return) == ("dropped", False)

    def test_goes_out_no_more_if_it_was_seen(self, told, alice, noon):
        actions.read(told, by=alice, at=noon)
        send(noon)
        take_back_and_bring_back(alice, noon)

        assert (Delivery.objects.get().state, Delivery.objects.get().remark) == ("dropped", "seen in the inbox")

    def test_goes_out_no_second_time(self, told, alice, push, noon):
        send(noon)
        take_back_and_bring_back(alice, noon)
        send(noon + 3 * MINUTE)

        assert (Delivery.objects.get().state, len(push.sent)) == ("sent", 1)
