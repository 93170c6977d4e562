"""What can wait comes together in one mail: a notice is in a digest, or goes out by itself."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from accounts.tests.conftest import mailbox
from accounts.tests.letters import html, text
from notifications import actions, jobs
from notifications.models import Choice, Delivery, LedgerEntry, Notification, QuietWindow
from notifications.tests.factories import DeliveryFactory, NotificationFactory

__all__ = ["mailbox"]
DAY = timedelta(days=1)


def berlin(hour, minute=0, day=4):
    return datetime.combine(date(2026, 3, day), time(hour, minute), ZoneInfo("Europe/Berlin"))


@pytest.fixture
def willing(alice, settings):
    settings.PUBLIC_URL, settings.HAS_MAIL_SERVER = "https://dueit.example.org", True
    Choice.objects.create(user=alice, has_mail=True)
    return alice


@pytest.fixture
def waiting(willing):
    told = {"user": willing, "kind": "joined", "made_at": berlin(20, day=3), "waits_for_digest": True}
    return NotificationFactory(about="The garden", title="Noor came in", subject="project-4", **told)


@pytest.fixture
def along(waiting):
    """How something that waits for the digest was to go out with another letter."""
    carrier = DeliveryFactory(notification__user=waiting.user, notification__kind="removed", made_at=berlin(7))
    gone = {"state": "merged", "settled_at": berlin(7)}
    return DeliveryFactory(notification=waiting, together=carrier, made_at=berlin(7), **gone)


def digests():
    return list(Notification.objects.filter(kind="digest").order_by("pk"))


def steps(notice):
    return [(entry.step, entry.why) for entry in LedgerEntry.objects.filter(notification=notice).order_by("pk")]


class TestWaiting:
    def test_is_what_their_matrix_says(self, willing, bob, message):
        told = [message(kind="commented", cause="a", person=person.pk) for person in (willing, bob)]
        actions.notify([*told, message(kind="removed", cause="b")], at=berlin(9))

        [waits] = Notification.objects.filter(waits_for_digest=True)
        assert (waits.user, waits.kind) == (willing, "commented")
        assert steps(waits) == [("told", "kept for your digest; not by mail or push: not for this")]


class TestADigest:
    def test_is_a_mail_by_subject_at_their_hour(self, waiting, mailbox):
        words = {"about": "Sow", "title": "Bob <b> wrote", "made_at": berlin(7)}
        NotificationFactory(user=waiting.user, kind="joined", waits_for_digest=True, **words)
        assert actions.make_digests(at=berlin(7, 59)) == 0
        assert actions.make_digests(at=berlin(8)) == 1

        actions.deliver_next(at=berlin(8))
        sent = mailbox.only()
        assert sent["Subject"] == "What could wait: The garden and 1 more"
        assert "- Noor came in" in text(sent)
        assert f"https://dueit.example.org{waiting.url}" in text(sent)
        assert "Bob &lt;b&gt; wrote" in html(sent)
        waiting.refresh_from_db()
        assert (waiting.waits_for_digest, waiting.digest) == (False, digests()[0])
        assert steps(waiting) == [("digested", "of Wednesday, 4 March")]
        assert [step for step, _ in steps(digests()[0])] == ["planned", "sent"]

    def test_is_made_once_a_day_and_only_if_there_is_something_to_say(self, waiting, mailbox):
        assert [actions.make_digests(at=berlin(8)), actions.make_digests(at=berlin(8, 1))] == [1, 0]
        NotificationFactory(user=waiting.user, made_at=berlin(7), waits_for_digest=True, kind="joined")
        assert actions.make_digests(at=berlin(9)) == 0
        assert actions.make_digests(at=berlin(8, day=5)) == 1
        assert actions.make_digests(at=berlin(8, day=6)) == 0

    def test_waits_for_what_comes_after_its_hour_until_the_next(self, waiting):
        Notification.objects.update(made_at=berlin(8, 1), shown_at=berlin(8, 1))

        assert actions.make_digests(at=berlin(8, 2)) == 0
        assert actions.make_digests(at=berlin(8, day=5)) == 1

    def test_comes_once_a_week_if_they_like_also_if_nobody_was_awake_at_its_hour(self, waiting):
        Choice.objects.update(digest="weekly", digest_weekday=4)

        assert actions.make_digests(at=berlin(8, day=5)) == 0
        assert actions.make_digests(at=berlin(10, day=7)) == 1
        assert digests()[0].dedupe_key == f"digest:2026-03-06:{waiting.user_id}"

    def test_is_not_in_the_inbox_and_rings_no_bell(self, waiting, alice_client):
        actions.make_digests(at=berlin(8))

        assert "What could wait" not in alice_client.get("/inbox/").content.decode()
        waiting.user.refresh_from_db()
        assert waiting.user.news_from is None

    def test_respects_quiet_hours(self, waiting, mailbox):
        QuietWindow.objects.create(user=waiting.user, start=time(22), end=time(10))
        actions.make_digests(at=berlin(8))
        actions.deliver_next(at=berlin(8))

        assert (Delivery.objects.get().next_try_at, mailbox.letters) == (berlin(10), [])

    def test_is_not_sent_if_all_was_read_by_then(self, waiting, mailbox):
        actions.make_digests(at=berlin(8))
        Notification.objects.filter(pk=waiting.pk).update(read_at=berlin(8))
        actions.deliver_next(at=berlin(8))

        assert (Delivery.objects.get().remark, mailbox.letters) == ("nothing is left to say", [])


class TestAnItem:
    @pytest.mark.parametrize(
        ("change", "why"),
        [({"read_at": berlin(7)}, "seen in the inbox"), ({"kind": "mentioned", "subject": "task-1"}, "out of sight")],
    )
    def test_that_holds_no_longer_is_not_told(self, waiting, change, why):
        Notification.objects.update(**change)

        assert actions.make_digests(at=berlin(8)) == 0
        assert steps(waiting) == [("dropped", why)]
        assert not Notification.objects.filter(waits_for_digest=True).exists()

    def test_that_was_taken_back_waits_for_another_day(self, waiting):
        Notification.objects.update(withdrawn_at=berlin(7))
        assert actions.make_digests(at=berlin(8)) == 0

        Notification.objects.update(withdrawn_at=None)
        assert actions.make_digests(at=berlin(8)) == 1

    def test_that_is_on_its_way_or_came_is_not_told(self, waiting):
        going = DeliveryFactory(notification=waiting, made_at=berlin(7))
        assert actions.make_digests(at=berlin(8)) == 0
        assert Notification.objects.filter(waits_for_digest=True).exists()

        Delivery.objects.filter(pk=going.pk).update(state="sent", settled_at=berlin(8))
        assert actions.make_digests(at=berlin(8)) == 0
        assert not Notification.objects.filter(waits_for_digest=True).exists()

    @pytest.mark.parametrize(("state", "made", "still_waits"), [("waiting", 0, 1), ("sent", 0, 0), ("dead", 1, 0)])
    def test_that_goes_along_with_another_waits_for_what_becomes_of_that(self, along, state, made, still_waits):
        settled_at = None if state == "waiting" else berlin(7)
        Delivery.objects.filter(pk=along.together_id).update(state=state, settled_at=settled_at)

        assert actions.make_digests(at=berlin(8)) == made
        assert Notification.objects.filter(waits_for_digest=True).count() == still_waits

    def test_that_is_in_a_digest_does_not_go_along_after_all(self, along):
        given_up = along.together
        Delivery.objects.filter(pk=given_up.pk).update(state="dead", settled_at=berlin(7))
        actions.make_digests(at=berlin(8))
        actions.try_again(given_up, at=berlin(9))

        along.refresh_from_db()
        assert (along.state, along.remark) == ("dropped", "in a digest")
        assert given_up.notices() == [given_up.notification]

    def test_that_is_in_a_digest_goes_no_other_way(self, waiting, mailbox):
        given_up = DeliveryFactory(notification=waiting, state="dead", settled_at=berlin(7))
        actions.make_digests(at=berlin(8))

        with pytest.raises(actions.NotSentAgain, match="in a digest"):
            actions.try_again(given_up, at=berlin(8))

    @pytest.mark.parametrize("choice", [{"digest": "never"}, {"has_mail": False}])
    def test_waits_no_more_when_they_want_no_digest(self, waiting, choice):
        Choice.objects.update(**choice)
        actions.make_digests(at=berlin(3))

        assert steps(waiting) == [("dropped", "you want no digest")]
        assert not Notification.objects.filter(waits_for_digest=True).exists()


class TestTheJob:
    def test_makes_what_is_due(self, waiting):
        assert jobs.make_digests() == "1 made"
