"""What is about the same thing goes out as one, and stays one however often it is tried."""

from datetime import timedelta

import pytest

from accounts.tests.conftest import mailbox
from accounts.tests.letters import html, text
from notifications import actions
from notifications.domain.sending import Outcome, Result
from notifications.models import Choice, Delivery, LedgerEntry, Notification
from notifications.tests.factories import DeliveryFactory
from notifications.transports.email import letter_of

__all__ = ["mailbox"]
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


def letter(user, at, title, subject="task-1", transport="email", **rest):
    words = {"kind": "removed", "user": user, "title": title, "subject": subject, "about": subject, "made_at": at}
    told = {f"notification__{name}": value for name, value in (words | rest).items()}
    return DeliveryFactory(transport=transport, made_at=at, **told)


def states():
    return dict(Delivery.objects.values_list("notification__title", "state"))


@pytest.fixture
def three(willing, noon):
    """Two about one task, the later one first to be seen, and one about another."""
    first = letter(willing, noon, "First")
    letter(willing, noon + MINUTE, "Second")
    letter(willing, noon + MINUTE, "Elsewhere", subject="task-2")
    return first


class TestWhatIsAboutTheSame:
    def test_goes_as_one_letter_the_newest_first(self, three, mailbox, noon):
        actions.deliver_next(at=noon + MINUTE)
        sent = mailbox.only()

        assert states() == {"First": "sent", "Second": "merged", "Elsewhere": "waiting"}
        assert text(sent).index("Second") < text(sent).index("First")
        assert html(sent).index("Second") < html(sent).index("First")
        entry = LedgerEntry.objects.get(step="merged")
        assert (entry.notification.title, entry.why) == ("Second", "together with: First")

    def test_stays_one_with_one_name_when_it_is_tried_again(self, three, willing, mailbox, noon):
        keep, mailbox.handle_DATA = mailbox.handle_DATA, refuse
        actions.deliver_next(at=noon + MINUTE)
        letter(willing, noon + MINUTE, "Third")
        mailbox.handle_DATA = keep
        Delivery.objects.filter(tries=1).update(next_try_at=noon)
        actions.deliver_next(at=noon + 2 * MINUTE)
        sent = mailbox.only()

        assert sent["Message-ID"] == letter_of(three).extra_headers["Message-ID"]
        assert ("Second" in text(sent), "Third" in text(sent)) == (True, False)
        assert states()["Third"] == "waiting"

    def test_leaves_out_what_holds_no_longer(self, three, mailbox, noon):
        keep, mailbox.handle_DATA = mailbox.handle_DATA, refuse
        actions.deliver_next(at=noon + MINUTE)
        mailbox.handle_DATA = keep
        Notification.objects.filter(title="Second").update(read_at=noon)
        Delivery.objects.filter(tries=1).update(next_try_at=noon)
        actions.deliver_next(at=noon + 2 * MINUTE)

        assert "Second" not in text(mailbox.only())
        assert (states()["First"], states()["Second"]) == ("sent", "dropped")

    def test_goes_by_itself_if_what_it_went_along_with_does_not(self, three, mailbox, noon):
        keep, mailbox.handle_DATA = mailbox.handle_DATA, refuse
        actions.deliver_next(at=noon + MINUTE)
        mailbox.handle_DATA = keep
        Notification.objects.filter(title="First").update(withdrawn_at=noon)
        Delivery.objects.filter(tries=1).update(next_try_at=noon)
        actions.deliver_next(at=noon + 2 * MINUTE)
        assert states() == {"First": "dropped", "Second": "waiting", "Elsewhere": "waiting"}

        while actions.deliver_next(at=noon + 2 * MINUTE):
            pass
        assert states() == {"First": "dropped", "Second": "sent", "Elsewhere": "sent"}

    def test_that_goes_by_itself_after_all_is_as_young_as_any_other(self, three, mailbox, noon):
        keep, mailbox.handle_DATA = mailbox.handle_DATA, refuse
        actions.deliver_next(at=noon + MINUTE)
        mailbox.handle_DATA = keep
        Notification.objects.filter(title="First").update(withdrawn_at=noon)
        actions.deliver_next(at=noon + 2 * DAY)
        actions.deliver_next(at=noon + 2 * DAY)

        freed = Delivery.objects.get(notification__title="Second")
        assert freed.made_at == noon + 2 * DAY

    def test_is_given_up_together(self, three, mailbox, noon):
        mailbox.handle_DATA = never
        actions.deliver_next(at=noon + MINUTE)

        given_up = LedgerEntry.objects.filter(step="dead").values_list("notification__title", flat=True)
        assert sorted(given_up) == ["First", "Second"]

    def test_is_read_again_when_it_is_sent_from_the_beginning(self, three, mailbox, noon):
        keep, mailbox.handle_DATA = mailbox.handle_DATA, never
        actions.deliver_next(at=noon + MINUTE)
        mailbox.handle_DATA = keep
        actions.try_again(three, at=noon + 2 * MINUTE)
        Notification.objects.filter(title="Second").update(withdrawn_at=noon)
        while actions.deliver_next(at=noon + 2 * MINUTE):
            pass

        assert (states()["First"], states()["Second"]) == ("sent", "dropped")
        assert not [letter for letter in mailbox.letters if "Second" in text(letter)]

    def test_goes_to_each_device_as_one(self, willing, push, noon):
        for title in ("First", "Second"):
            on_phone = letter(willing, noon, title, transport="push", kind="removed")
            DeliveryFactory(notification=on_phone.notification, transport="push", address="tablet", made_at=noon)
        Choice.objects.update(ways={"removed:push": True})
        Delivery.objects.exclude(address="tablet").update(address="phone")
        while actions.deliver_next(at=noon):
            pass

        assert push.sent == [["Second", "First"], ["Second", "First"]]

    def test_takes_nothing_along_that_was_tried_for_itself_or_is_not_to_be_told(self, three, willing, mailbox, noon):
        tried = letter(willing, noon + MINUTE, "Tried")
        Delivery.objects.filter(pk=tried.pk).update(tries=1)
        letter(willing, noon + MINUTE, "Seen", read_at=noon + MINUTE)
        letter(willing, noon + MINUTE, "Over", fresh_until=noon + MINUTE)
        letter(willing, noon + 2 * MINUTE, "Not yet")
        actions.deliver_next(at=noon + MINUTE)

        kept = ("Tried", "Seen", "Over", "Not yet")
        assert {title: states()[title] for title in kept} == {
            "Tried": "waiting",
            "Seen": "dropped",
            "Over": "waiting",
            "Not yet": "waiting",
        }

    def test_does_not_go_with_what_is_for_their_security(self, three, mailbox, noon, monkeypatch):
        monkeypatch.setattr("notifications.actions.merging.SECURITY", {"removed"})
        actions.deliver_next(at=noon + MINUTE)

        assert states()["Second"] == "waiting"


class TestAPush:
    def test_that_gets_through_later_says_the_same(self, willing, push, noon):
        Choice.objects.update(ways={"removed:push": True})
        for title in ("First", "Second"):
            letter(willing, noon, title, transport="push")
        push.answers.append(Outcome(Result.LATER))
        actions.deliver_next(at=noon)
        Delivery.objects.update(next_try_at=noon)
        actions.deliver_next(at=noon)

        assert push.sent == [["Second", "First"]] * 2


async def refuse(server, session, envelope):
    return "451 not now"


async def never(server, session, envelope):
    return "554 not this"
