"""How often something disturbs somebody: the digest, pushes a day, a pause."""

from datetime import time, timedelta

import pytest
from django.utils import timezone

from notifications.models import Choice
from notifications.tests.preferences import PAGE, choice_of, choose, undo_last

__all__ = ["choose"]

A_DAY = timedelta(days=1)


class TestTheDigest:
    def test_is_chosen_and_undone(self, alice, alice_client, choose):
        page = choose("digest", digest="weekly", digest_at="18:30", digest_weekday="4").text
        assert "The digest comes once a week." in page
        kept = choice_of(alice)
        assert (kept.digest, kept.digest_at, kept.digest_weekday) == ("weekly", time(18, 30), 4)

        undo_last(alice_client)
        assert (choice_of(alice).digest, choice_of(alice).digest_at) == ("daily", time(8))

    def test_says_that_nothing_to_say_is_no_mail(self, alice_client):
        assert "When there is nothing to say, no mail comes." in alice_client.get(PAGE).text

    def test_refuses_what_makes_no_sense(self, alice, choose):
        page = choose("digest", digest="weekly", digest_at="25:00", digest_weekday="4")

        assert (page.status_code, "Write a time" in page.text, "25:00" in page.text) == (422, True, True)
        assert not Choice.objects.filter(user=alice).exists()


class TestPushes:
    @pytest.mark.parametrize("a_day", [0, 50])
    def test_are_as_many_as_somebody_likes(self, a_day, alice, alice_client, choose):
        choose("pushes", pushes_a_day=a_day)
        assert choice_of(alice).pushes_a_day == a_day
        assert "It stays as it was." in choose("pushes", pushes_a_day=a_day).text

        undo_last(alice_client)
        assert choice_of(alice).pushes_a_day == 3

    @pytest.mark.parametrize("a_day", [-1, 51, "many", ""])
    def test_are_not_any_number(self, a_day, alice, choose):
        page = choose("pushes", pushes_a_day=a_day)

        assert (page.status_code, 'class="errorlist"' in page.text) == (422, True)
        assert not Choice.objects.filter(user=alice).exists()


class TestThePause:
    def test_is_taken_and_ended(self, alice, alice_client, choose):
        until = alice.today(timezone.now()) + A_DAY
        page = choose("pause", until=until.isoformat()).text
        assert f"Nothing disturbs you until {until:%A}" in page
        assert choice_of(alice).silent_until == until

        assert "The pause is over." in choose("pause/end").text
        assert choice_of(alice).silent_until is None
        undo_last(alice_client)
        assert choice_of(alice).silent_until == until

    @pytest.mark.parametrize(("days", "words"), [(0, "after today"), (-3, "after today"), (367, "within a year")])
    def test_ends_on_a_day_after_today(self, days, words, alice, choose):
        until = (alice.today(timezone.now()) + days * A_DAY).isoformat()
        page = choose("pause", until=until)

        assert (page.status_code, words in page.text, until in page.text) == (422, True, True)
        assert not Choice.objects.filter(user=alice).exists()

    def test_that_is_over_is_none(self, alice, alice_client):
        Choice.objects.create(user=alice, silent_until=alice.today(timezone.now()))

        assert "End the pause now" not in alice_client.get(PAGE).text
