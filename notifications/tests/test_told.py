"""What the inbox draws once is never seen when it no longer holds."""

from datetime import timedelta

import pytest
from django.urls import reverse

from accounts.actions import retune_profile
from dueit.core.events.models import AuditEntry
from notifications.inbox import Asked, stretch_of
from notifications.models import Delivery
from notifications.tests.factories import NOON, DeliveryFactory, NotificationFactory
from notifications.told import LONGEST, draw

INBOX = "/inbox/"
UNREAD, SUBJECT, FAILED = 'notice-line unread"', 'class="told-of"', "did not get through"
DAY = timedelta(days=1)


@pytest.fixture
def notice(alice):
    return NotificationFactory(user=alice)


@pytest.fixture
def page(notice, alice_client):
    """The inbox as Alice sees it, who has looked at it before."""
    alice_client.get(INBOX)
    return lambda: alice_client.get(INBOX).text


def drawn(user, at):
    return stretch_of(user, Asked(), at=at).subjects[0].html


class TestWhatWasTold:
    def test_is_drawn_once_for_what_it_shows(self, page):
        first, misses = page(), draw.cache_info().misses

        assert page().count(SUBJECT) == first.count(SUBJECT) == 1
        assert draw.cache_info().misses == misses

    @pytest.mark.parametrize(("many", "is_kept"), [(LONGEST, True), (LONGEST + 1, False)])
    def test_is_kept_unless_it_is_long(self, alice, alice_client, many, is_kept):
        NotificationFactory.create_batch(many, user=alice, subject="task-1")
        misses = draw.cache_info().misses

        assert alice_client.get(INBOX).text.count("notice-line") == many
        assert (draw.cache_info().misses == misses + 1) == is_kept

    def test_follows_its_reading_and_an_undo(self, page, notice, alice_client):
        seen = [UNREAD in page()]
        alice_client.post(reverse("notifications:read", args=[notice.pk]))
        seen.append(UNREAD in page())
        alice_client.post(f"/undo/{AuditEntry.objects.get(kind='NoticesRead').pk}/")

        assert [*seen, UNREAD in page()] == [True, False, True]

    def test_follows_its_putting_off_and_an_undo(self, page, notice, alice_client):
        alice_client.post(reverse("notifications:put_off", args=[notice.pk, "after_the_weekend"]))
        seen = [SUBJECT in page()]
        alice_client.post(f"/undo/{AuditEntry.objects.latest('pk').pk}/")

        assert [*seen, SUBJECT in page()] == [False, True]

    def test_says_when_a_letter_is_given_up_and_when_it_goes_again(self, page, notice):
        seen = [FAILED in page()]
        letter = DeliveryFactory(notification=notice, dead=True)
        seen.append(FAILED in page())
        Delivery.objects.filter(pk=letter.pk).update(state="waiting", settled_at=None)

        assert [*seen, FAILED in page()] == [False, True, False]

    def test_goes_by_the_clock_of_its_reader(self, page, alice):
        assert "4 March, 13:00" in page()

        retune_profile(alice, by=alice, at=NOON, time_zone="Asia/Tokyo")

        assert "4 March, 21:00" in page()

    def test_offers_a_moment_later_today_as_long_as_there_is_one(self, notice, alice):
        offered = ["Later today" in drawn(alice, NOON + timedelta(hours=hours)) for hours in (0, 10, 24)]

        assert offered == [True, False, True]

    def test_says_what_else_came(self, page, notice, alice):
        NotificationFactory(user=alice, subject=notice.subject, title="Bob takes it", made_at=NOON + DAY)

        assert (page().count(SUBJECT), "Bob takes it" in page()) == (1, True)

    def test_says_words_as_they_are(self, alice, alice_client):
        NotificationFactory(user=alice, about="<b>Bold</b>", title="<script>", body="<i>")

        page = alice_client.get(INBOX).text

        assert "&lt;b&gt;Bold&lt;/b&gt;" in page
        assert "<script>" not in page.partition(SUBJECT)[2].partition("</ol>")[0]

    def test_asks_the_same_for_one_letter_and_for_thirty(self, notice, alice, alice_client, django_assert_num_queries):
        DeliveryFactory(notification=notice, dead=True)
        alice_client.get(INBOX)
        with django_assert_num_queries(6):
            alice_client.get(INBOX)
        for _ in range(29):
            DeliveryFactory(notification=NotificationFactory(user=alice), dead=True)

        with django_assert_num_queries(6):
            assert alice_client.get(INBOX).text.count(FAILED) == 30
