"""Taking back what was done to a task puts back what was told of it."""

from datetime import timedelta

from dueit.core.events.undo import undo
from dueit.tests.messages.reminding import DAY, THEN, remind, reminded, task
from notifications.actions import deliver_next, remind_due
from notifications.models import Delivery
from notifications.tests.conftest import push
from tasks import actions

__all__ = ["push", "remind", "task"]
MINUTE = timedelta(minutes=1)


def states():
    return list(Delivery.objects.filter(transport="push").values_list("state", flat=True))


class TestALetter:
    def test_that_was_dropped_goes_out_after_all(self, task, alice, bob, noon, push):
        actions.offer_task(task, bob, by=alice, at=noon)
        actions.hand_back(task, by=bob, at=noon)
        Delivery.objects.exclude(notification__kind="handed_back").delete()
        settled = actions.move_task(task, "complete", by=alice, at=noon + MINUTE)
        deliver_next(at=noon + MINUTE)
        assert (states(), push.sent) == (["dropped"], [])

        undo(settled.trace, by=alice, at=noon + 2 * MINUTE)
        deliver_next(at=noon + 2 * MINUTE)
        assert (states(), push.sent) == (["sent"], [["Bob hands it back"]])

    def test_that_was_sent_or_dropped_long_before_does_not(self, task, alice, bob, noon, push):
        actions.write_comment(task, "Hm, @bob", by=alice, at=noon)
        deliver_next(at=noon)
        dropped = Delivery.objects.get()
        Delivery.objects.filter(pk=dropped.pk).update(state="dropped", may_return=True)
        settled = actions.move_task(task, "complete", by=alice, at=noon + DAY)
        undo(settled.trace, by=alice, at=noon + DAY)

        assert states() == ["dropped"]


class TestAReminder:
    def test_that_another_answered_is_unread_again_and_goes_out(self, task, remind, alice, bob, push):
        remind()
        remind_due(at=THEN)
        begun = actions.move_task(task, "start", by=bob, at=THEN + MINUTE)
        deliver_next(at=THEN + MINUTE)
        assert (reminded(alice).unread().exists(), states()) == (False, ["dropped"])

        undo(begun.trace, by=bob, at=THEN + 2 * MINUTE)
        deliver_next(at=THEN + 2 * MINUTE)
        assert (reminded(alice).unread().exists(), states(), len(push.sent)) == (True, ["sent"], 1)

    def test_that_its_person_answered_is_not(self, task, remind, alice, push):
        remind()
        remind_due(at=THEN)
        begun = actions.move_task(task, "start", by=alice, at=THEN + MINUTE)
        deliver_next(at=THEN + MINUTE)
        undo(begun.trace, by=alice, at=THEN + 2 * MINUTE)

        assert (reminded(alice).unread().exists(), states()) == (False, ["dropped"])
