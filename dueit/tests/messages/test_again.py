"""Taking back what was done to a task puts back what was told of it."""

from datetime import time, timedelta

from dueit.core.events.undo import undo
from dueit.tests.messages.reminding import DAY, THEN, remind, reminded, task
from notifications.actions import deliver_next, make_digests, remind_due
from notifications.models import Choice, Delivery, Notification
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


class TestADigest:
    def test_tells_what_was_left_out_while_it_did_not_hold(self, task, alice, bob, noon, settings):
        settings.PUBLIC_URL, settings.EMAIL_PORT = "https://dueit.example.org", 1
        ways = {"handed_back:push": False, "handed_back:email": False, "handed_back:digest": True}
        choice = Choice.objects.create(user=alice, has_mail=True, digest_at=time(13), ways=ways)
        actions.offer_task(task, bob, by=alice, at=noon - 5 * MINUTE)
        actions.hand_back(task, by=bob, at=noon - 4 * MINUTE)
        notice = Notification.objects.get(user=alice, kind="handed_back")
        hour = choice.digest_times().last(noon + DAY).at
        settled = actions.move_task(task, "complete", by=bob, at=hour - MINUTE)
        make_digests(at=hour + MINUTE)
        notice.refresh_from_db()
        assert (notice.waits_for_digest, notice.digest_id) == (False, None)

        undo(settled.trace, by=bob, at=hour + 2 * MINUTE)
        notice.refresh_from_db()
        assert notice.waits_for_digest
        assert make_digests(at=hour + DAY + MINUTE) == 1
        notice.refresh_from_db()
        assert notice.digest_id

        again = actions.move_task(task, "complete", by=bob, at=hour + DAY + 2 * MINUTE)
        undo(again.trace, by=bob, at=hour + DAY + 3 * MINUTE)
        assert make_digests(at=hour + 2 * DAY + MINUTE) == 0


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
