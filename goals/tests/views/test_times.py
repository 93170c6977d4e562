"""What the page of a goal shows of its rhythm, and every time that it came up."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from goals import actions
from goals.came import PER_PAGE
from goals.domain.spoken import read
from goals.tests.factories import NOON, TODAY
from goals.tests.rhythms import DAY, daily, repeating, settle, tasks_of
from tasks.actions import move_task


def queries_of(client, path):
    client.get(path)
    with CaptureQueriesContext(connection) as asked:
        client.get(path)
    return len(asked)


def come_up(goal, days):
    for day in range(1, days):
        actions.sweep_due(at=NOON + day * DAY, force=True)


@pytest.fixture
def every_day(goal):
    """A goal whose every day comes up, whatever waits."""
    repeating(goal, daily(catchup_strategy="all"))
    return goal


class TestGoalPage:
    def test_tells_the_rhythm_what_came_and_what_was_before(self, alice_client, every_day, alice):
        actions.repeat_goal(every_day, read("every monday", today=TODAY), by=alice, at=NOON)

        shown = alice_client.get(every_day.get_absolute_url()).text

        for words in ("Every Monday", "Its rhythms so far", "Every day", "To do"):
            assert words in shown

    def test_shows_what_is_open_and_the_latest_times_however_many_there_were(self, alice_client, every_day):
        path = every_day.get_absolute_url()
        alone = queries_of(alice_client, path)
        come_up(every_day, 30)
        settle(every_day)

        shown = alice_client.get(path).text

        assert queries_of(alice_client, path) <= alone
        assert 'Times it came up <span class="soft nums">30</span>' in shown
        assert f'<a href="{reverse("goals:times", args=[every_day.pk])}">All 30 times</a>' in shown
        assert "Settled 30 times so far" in shown
        assert "Nothing of it is open now." in shown

    def test_says_calmly_that_something_went_wrong(self, alice_client, every_day):
        every_day.recurrence.park("ValueError: no such day", at=NOON)
        every_day.recurrence.save()

        shown = alice_client.get(every_day.get_absolute_url()).text

        assert "could not be planned just now" in shown
        assert "ValueError" not in shown

    def test_offers_nothing_to_those_who_only_look(self, mallory_client, viewer, every_day):
        shown = mallory_client.get(every_day.get_absolute_url()).text

        assert "Every day" in shown
        assert "Retune" not in shown
        assert mallory_client.get(reverse("goals:rhythm", args=[every_day.pk])).status_code == 403


class TestEveryTime:
    def test_is_listed_with_its_end_and_who_settled_it(self, every_day, bob, alice_client):
        come_up(every_day, 3)
        first, second, _ = tasks_of(every_day)
        move_task(first, "complete", by=bob, at=NOON)
        move_task(second, "skip", by=every_day.owner, at=NOON)

        page = alice_client.get(reverse("goals:times", args=[every_day.pk])).text

        assert [words in page for words in ("Settled by Bob", "Not this time", "To do")] == [True] * 3
        assert page.index(f"/tasks/{second.pk}/") < page.index(f"/tasks/{first.pk}/")

    def test_is_found_on_a_later_page_at_the_same_cost(self, every_day, alice_client):
        path = reverse("goals:times", args=[every_day.pk])
        alone = queries_of(alice_client, path)
        come_up(every_day, PER_PAGE + 2)

        first, later = (alice_client.get(path, {"page": number}).context for number in (1, 2))

        assert (len(first["times"]), len(later["times"])) == (PER_PAGE, 2)
        assert queries_of(alice_client, path) == alone

    def test_is_none_before_the_first(self, goal, alice_client, mallory_client):
        path = reverse("goals:times", args=[goal.pk])

        assert "It has not come up yet." in alice_client.get(path).text
        assert mallory_client.get(path).status_code == 404
