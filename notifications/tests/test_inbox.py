"""The inbox as it is read."""

from datetime import timedelta

import pytest
from django.http import QueryDict
from django.urls import reverse
from django.utils import timezone

from dueit.core.events.models import AuditEntry
from notifications.inbox import AT_ONCE, Asked, Place, stretch_of
from notifications.models import Notification
from notifications.tests.factories import NOON, NotificationFactory

INBOX, LIVE, EARLIER = "/inbox/", "/inbox/live/", "/inbox/earlier/"
HTMX = {"HX-Request": "true"}
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


@pytest.fixture
def tell(alice):
    """Tell Alice several things, each a minute after the other."""

    def told(number, **more):
        more = {"user": alice} | more
        return [NotificationFactory(made_at=NOON + MINUTE * each, **more) for each in range(number)]

    return told


def ids(stretch):
    return [notice.pk for told in stretch.subjects for notice in told.notices]


class TestAStretch:
    def test_gathers_what_is_about_the_same(self, tell, alice, noon):
        first, other, last = tell(3)
        Notification.objects.filter(pk__in=[first.pk, last.pk]).update(subject="task-7")

        stretch = stretch_of(alice, Asked(), at=noon + DAY)

        told = [[notice.pk for notice in gathered.notices] for gathered in stretch.subjects]
        assert told == [[last.pk, first.pk], [other.pk]]

    def test_leads_to_all_there_is_and_shows_nothing_twice(self, tell, alice, noon):
        told = tell(2 * AT_ONCE + 5)
        Notification.objects.update(shown_at=noon + DAY)  # all at the same instant

        asked, seen = Asked(), []
        while asked:
            stretch = stretch_of(alice, asked, at=noon + DAY)
            seen += ids(stretch)
            asked = stretch.earlier

        assert seen == [notice.pk for notice in reversed(told)]

    def test_keeps_its_ends_when_something_comes_in_or_goes(self, tell, alice, noon):
        told = tell(AT_ONCE + 5)
        top = stretch_of(alice, Asked(), at=noon + DAY)
        below = stretch_of(alice, top.earlier, at=noon + DAY)
        new = NotificationFactory(user=alice, made_at=noon + DAY)
        Notification.objects.filter(pk=told[-1].pk).update(withdrawn_at=noon)

        again = stretch_of(alice, Asked.read(QueryDict(top.asked.query)), at=noon + DAY)

        assert ids(again) == [new.pk, *ids(top)[1:]]
        assert ids(stretch_of(alice, below.asked, at=noon + DAY)) == ids(below)

    def test_shows_what_is_asked_for(self, tell, alice, noon):
        read, unread, off, gone = tell(4)
        Notification.objects.filter(pk=read.pk).update(read_at=noon)
        Notification.objects.filter(pk=off.pk).update(shown_at=noon + 2 * DAY)
        Notification.objects.filter(pk=gone.pk).update(withdrawn_at=noon)

        shown = {show: ids(stretch_of(alice, Asked(show), at=noon + DAY)) for show in ("", "unread", "later")}

        assert shown == {"": [unread.pk, read.pk], "unread": [unread.pk], "later": [off.pk]}

    @pytest.mark.parametrize("text", ["", "x", "1-x", "1", "-1--1", "9" * 40 + "-1", f"1-{2**63}", "1-0"])
    def test_reads_a_strange_address_as_none(self, text):
        assert Place.read(text) is None

    def test_reads_a_place_as_it_was_written(self, noon):
        place = Place(noon + timedelta(microseconds=7), 12)

        assert Place.read(str(place)) == place


class TestThePage:
    def test_tells_leads_there_and_marks_what_is_unread(self, tell, alice_client):
        [notice] = tell(1, body="no time this week")

        page = alice_client.get(INBOX).text

        assert f'<a href="{notice.url}"' in page
        assert "Bob mentioned you in a comment</a>: &ldquo;no time this week&rdquo;" in page
        assert "Unread: " in page
        assert "4 March, 13:00" in page

    def test_is_ones_own(self, tell, bob_client):
        tell(1)

        assert "Nothing here yet." in bob_client.get(INBOX).text

    @pytest.mark.parametrize("path", [INBOX, LIVE])
    def test_asks_the_same_for_one_and_for_thirty(self, tell, alice_client, django_assert_max_num_queries, path):
        tell(1)
        alice_client.get(path, headers=HTMX)
        with django_assert_max_num_queries(12) as few:
            alice_client.get(path, headers=HTMX)
        tell(29)

        with django_assert_max_num_queries(len(few)):
            assert alice_client.get(path, headers=HTMX).text.count("notice-line") == 30

    def test_goes_on_by_a_link(self, tell, alice_client):
        first, *_ = tell(AT_ONCE + 1)
        top = alice_client.get(INBOX)
        assert first.about not in top.text.replace(first.about + "0", "")

        earlier = top.context["stretch"].earlier.query
        for path in (INBOX, EARLIER):
            assert f'href="{first.url}"' in alice_client.get(f"{path}?{earlier}", headers=HTMX).text

    def test_sends_who_has_no_htmx_to_itself(self, alice_client):
        for path in (LIVE, EARLIER):
            assert alice_client.get(path).url == INBOX


class TestReading:
    def test_one_can_be_undone(self, tell, alice_client):
        [notice] = tell(1)

        page = alice_client.post(reverse("notifications:read", args=[notice.pk]), follow=True).text

        assert "Read." in page
        entry = AuditEntry.objects.get(kind="NoticesRead")
        assert f"/undo/{entry.pk}/" in page
        alice_client.post(f"/undo/{entry.pk}/")
        assert Notification.objects.get().read_at is None

    def test_all_has_the_list_look_again(self, tell, alice_client):
        tell(2)

        answer = alice_client.post(reverse("notifications:read_all"), headers=HTMX)

        assert (answer["HX-Trigger"], "All read." in answer.text) == ("live:inbox", True)
        assert not Notification.objects.unread().exists()

    def test_comes_with_going_there(self, tell, alice_client):
        [notice] = tell(1)

        answer = alice_client.post(reverse("notifications:open", args=[notice.pk]), headers=HTMX)

        assert answer["HX-Redirect"] == notice.url
        assert Notification.objects.get().read_at

    def test_of_what_was_withdrawn_is_as_of_what_never_was(self, tell, alice_client):
        [notice] = tell(1, withdrawn_at=NOON)

        for url in ("read", "open"):
            assert alice_client.post(reverse(f"notifications:{url}", args=[notice.pk])).status_code == 404


class TestLater:
    def test_takes_it_away_until_then(self, tell, alice_client):
        [notice] = tell(1)

        page = alice_client.post(
            reverse("notifications:put_off", args=[notice.pk, "tomorrow_morning"]), follow=True
        ).text

        assert "Tomorrow morning it is here again." in page
        assert "Nothing here yet." in page
        assert "Comes back " in alice_client.get("/inbox/?show=later").text


class TestTheBell:
    def test_has_a_dot_as_long_as_something_is_there(self, tell, alice, alice_client):
        [notice] = tell(1)
        alice_client.post(reverse("notifications:read", args=[notice.pk]))
        assert 'class="news"' not in alice_client.get("/").text

        alice_client.post(f"/undo/{AuditEntry.objects.get(kind='NoticesRead').pk}/")
        assert alice_client.get("/").text.count('class="news"') == 2
        assert alice_client.get(LIVE, headers=HTMX).text.count('class="news"') == 2

    def test_rests_while_it_is_put_off(self, tell, alice, alice_client):
        [notice] = tell(1)
        alice_client.post(reverse("notifications:put_off", args=[notice.pk, "after_the_weekend"]))
        assert 'class="news"' not in alice_client.get("/").text

        type(alice).objects.filter(pk=alice.pk).update(news_from=timezone.now())
        assert 'class="news"' in alice_client.get("/").text
