"""The difference, one tap, the receipt on the page of the goal, and the way back."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.tests.factories import UserFactory
from goals import actions
from goals.models import Receipt
from goals.tests.factories import GoalFactory
from goals.tests.rhythms import DAY, daily, policy
from tasks.actions import move_task, plan_task


@pytest.fixture
def today(goal, alice):
    """One day for both: late in the evening it is tomorrow already for Alice, but not for a project in UTC."""
    goal.project.time_zone = alice.time_zone
    goal.project.save()
    return alice.today(timezone.now())


@pytest.fixture
def put_off(goal, alice, today):
    """A goal of three times until a day; the first was put off to tomorrow."""
    said = policy("deadline", start_date=today, deadline_date=today + 29 * DAY, total_occurrences=3)
    actions.repeat_goal(goal, said, by=alice, at=timezone.now())
    plan_task(goal.occurrences.get().task, "not_today", by=alice, at=timezone.now())
    return goal


@pytest.fixture
def url(put_off):
    return reverse("goals:replan", args=[put_off.pk])


def seen(page):
    return re.search(r'name="seen" value="(\w+)"', page.content.decode())[1]


def planned_on(goal):
    return goal.occurrences.get().task.planned_on


def take(client, url):
    return client.post(url, {"seen": seen(client.get(url))}, follow=True)


class TestDifference:
    def test_is_shown_before_anything_moves(self, put_off, url, alice_client, today):
        page = alice_client.get(url)

        assert page.status_code == 200
        assert "Moves up to" in page.content.decode()
        assert (planned_on(put_off), Receipt.objects.count()) == (today + DAY, 0)

    def test_says_so_when_there_is_none(self, put_off, url, alice_client):
        take(alice_client, url)

        page = alice_client.get(url)

        assert "Nothing needs to move." in page.content.decode()
        assert "Take it" not in page.content.decode()

    def test_is_none_for_a_goal_that_does_not_repeat(self, project, alice, alice_client):
        plain = GoalFactory(project=project, owner=alice)

        page = alice_client.get(reverse("goals:replan", args=[plain.pk]), follow=True)

        assert page.redirect_chain == [(plain.get_absolute_url(), 302)]
        assert "This goal does not repeat." in page.content.decode()

    def test_is_for_those_who_may_plan(self, url, client, viewer):
        stranger = Client()
        stranger.force_login(UserFactory())
        client.force_login(viewer)

        assert (client.get(url).status_code, client.post(url, {"seen": "x"}).status_code) == (403, 403)
        assert (stranger.get(url).status_code, stranger.post(url).status_code) == (404, 404)


class TestTaking:
    def test_moves_and_shows_the_receipt_with_its_undo(self, put_off, url, alice_client, today):
        page = take(alice_client, url).content.decode()

        assert planned_on(put_off) == today
        assert ": one moved</span>" in page
        assert reverse("goals:undo_receipt", args=[Receipt.objects.get().pk]) in page

    def test_shows_the_difference_anew_if_it_is_another_one(self, put_off, url, alice_client, today):
        page = alice_client.post(url, {"seen": "something older"})

        assert page.status_code == 409
        assert "nothing was moved yet" in page.content.decode()
        assert planned_on(put_off) == today + DAY
        alice_client.post(url, {"seen": seen(page)})
        assert planned_on(put_off) == today


class TestUndo:
    def test_puts_all_back_and_says_so_on_the_receipt(self, put_off, url, alice_client, today):
        take(alice_client, url)
        undo = reverse("goals:undo_receipt", args=[Receipt.objects.get().pk])

        page = alice_client.post(undo, follow=True).content.decode()

        assert planned_on(put_off) == today + DAY
        assert "one moved, taken back" in page
        assert undo not in page

    def test_is_refused_kindly_once_somebody_has_begun(self, put_off, url, alice, alice_client, today):
        take(alice_client, url)
        move_task(put_off.occurrences.get().task, "start", by=alice, at=timezone.now())

        page = alice_client.post(reverse("goals:undo_receipt", args=[Receipt.objects.get().pk]), follow=True)

        assert "was begun since, so this stays as it is. Nothing was changed." in page.content.decode()
        assert planned_on(put_off) == today


class TestGoalPage:
    def test_offers_it_where_something_waits(self, put_off, url, alice_client, client, viewer):
        client.force_login(viewer)

        assert url in alice_client.get(put_off.get_absolute_url()).content.decode()
        assert url not in client.get(put_off.get_absolute_url()).content.decode()
        actions.pause_goal(put_off, by=put_off.owner, at=timezone.now())
        assert url not in alice_client.get(put_off.get_absolute_url()).content.decode()

    def test_does_not_offer_it_where_nothing_would_move(self, put_off, url, alice_client):
        take(alice_client, url)

        assert url not in alice_client.get(put_off.get_absolute_url()).text

    def test_does_not_offer_it_where_days_stay(self, goal, alice, alice_client, today):
        actions.repeat_goal(goal, daily(start_date=today), by=alice, at=timezone.now())

        assert "Spread what is left again" not in alice_client.get(goal.get_absolute_url()).content.decode()

    def test_asks_as_much_for_one_receipt_as_for_thirty(self, put_off, url, alice_client):
        take(alice_client, url)
        few = self.queries(alice_client, put_off)
        receipt = Receipt.objects.get()
        for _ in range(29):
            receipt.pk = None
            receipt.save(force_insert=True)

        assert self.queries(alice_client, put_off) == few

    def queries(self, client, goal):
        with CaptureQueriesContext(connection) as asked:
            client.get(goal.get_absolute_url())
        return len(asked)
