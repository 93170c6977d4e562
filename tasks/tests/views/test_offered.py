"""What Today and Some day show of what people have taken or are offered."""

import re
from html import unescape

import pytest
from django.utils import timezone

from tasks import actions
from tasks.actions import NewTask
from tasks.domain.roles import Role
from tasks.models import Membership, Task
from tasks.offered import offered as of_offers
from tasks.tests.factories import TaskFactory
from tasks.tests.views.conftest import HTMX


@pytest.fixture
def task(project, now):
    return TaskFactory(project=project, title="Ask for the hall", planned_on=now)


@pytest.fixture
def offered(task, alice, bob):
    """A task that Alice has offered to Bob."""
    return actions.offer_task(task, bob, by=alice, at=timezone.now())


def offers_on(client):
    return (
        client.get("/tasks/today/live/", headers=HTMX)
        .text.split('hx-target="#today-offers"')[1]
        .split("</hx-partial>")[0]
    )


class TestToday:
    def test_shows_an_offer_until_it_is_answered_withdrawn_or_settled(self, offered, alice, bob, bob_client):
        now = timezone.now()
        ends = [
            lambda: actions.take_task(offered, by=bob, at=now),
            lambda: actions.hand_back(offered, by=bob, at=now),
            lambda: actions.withdraw_offer(offered, by=alice, at=now),
            lambda: actions.move_task(offered, "complete", by=alice, at=now),
        ]
        for end in ends:
            assert "From Alice, in Spring zine fair" in offers_on(bob_client)
            end()
            assert "Ask for the hall" not in offers_on(bob_client)
            if Task.objects.get().assignee:
                actions.hand_back(offered, by=bob, at=now)
            if Task.objects.get().is_open:
                actions.offer_task(offered, bob, by=alice, at=now)

    def test_says_what_came_back_until_somebody_has_it(self, offered, alice, bob, alice_client):
        now = timezone.now()
        actions.hand_back(offered, by=bob, at=now)
        assert "Bob handed it back." in offers_on(alice_client)

        actions.take_task(offered, by=bob, at=now)
        assert "handed" not in offers_on(alice_client)
        actions.hand_back(offered, by=bob, at=now)
        actions.offer_task(offered, bob, by=alice, at=now)
        assert "handed" not in offers_on(alice_client)

    def test_says_nothing_of_projects_that_one_has_left(self, offered, project, alice, bob, alice_client):
        actions.hand_back(offered, by=bob, at=timezone.now())
        Membership.objects.filter(user=alice, project=project).delete()

        assert "Ask for the hall" not in alice_client.get("/").text

    def test_leaves_the_offers_of_an_archived_project_where_they_are(
        self, offered, project, alice, bob, alice_client, bob_client
    ):
        at, back = timezone.now(), actions.add_task(project, NewTask(title="Fold"), by=alice, at=timezone.now())
        actions.hand_back(actions.offer_task(back, bob, by=alice, at=at), by=bob, at=at)

        def told():
            return ["Take it" in bob_client.get("/").text, "handed it back" in alice_client.get("/").text]

        before = told()
        actions.archive_project(project, by=alice, at=at)
        away = told()
        actions.bring_project_back(project, by=alice, at=at)

        assert (before, away, told()) == ([True, True], [False, False], [True, True])

    @pytest.mark.parametrize("shelf", ["today", "to come", "some day", "let go"])
    def test_holds_up_nothing_to_who_only_looks_on(self, project, alice, bob, bob_client, now, shelf):
        at, path = timezone.now(), {"some day": "/some-day/", "let go": "/let-go/"}.get(shelf, "/")
        planned_on = {"today": now, "to come": now.replace(year=now.year + 1, day=1)}.get(shelf)
        for place, title in ((project, "Ask for the hall"), (bob.personal_project, "Call Noor")):
            owner = bob if place.personal_of_id else alice
            task = actions.add_task(place, NewTask(title=title, planned_on=planned_on), by=owner, at=at)
            if shelf == "let go":
                actions.move_task(task, "skip", by=owner, at=at)

        def seen():
            page = bob_client.get(path).text
            return ["Ask for the hall" in page, "Call Noor" in page]

        before = seen()
        actions.give_role(project, bob, Role.VIEWER, by=alice, at=at)
        assert (before, seen()) == ([True, True], [False, True])

    @pytest.mark.parametrize(("path", "day"), [("/", "today"), ("/", "to come"), ("/some-day/", None)])
    def test_shows_what_is_ones_own_or_nobodys(self, project, alice, bob, alice_client, bob_client, now, path, day):
        at = timezone.now()
        planned_on = {"today": now, "to come": now.replace(year=now.year + 1, day=1)}.get(day)

        def add(title):
            return actions.add_task(project, NewTask(title=title, planned_on=planned_on), by=alice, at=at)

        add("Nobody's")
        actions.take_task(add("Bob has it"), by=bob, at=at)
        actions.offer_task(add("Bob is asked"), bob, by=alice, at=at)
        actions.offer_task(actions.take_task(add("Alice asks Bob"), by=alice, at=at), bob, by=alice, at=at)

        def seen(client):
            rows = re.findall(r'class="title" id="title-\d+" href="[^"]+">([^<]+)</a>', client.get(path).text)
            return [unescape(title) for title in rows]

        assert seen(alice_client) == ["Nobody's", "Alice asks Bob"]
        assert seen(bob_client) == ["Nobody's", "Bob has it"]

    def test_tells_of_offers_in_one_query(self, offered, bob, django_assert_num_queries):
        with django_assert_num_queries(1):
            [told] = of_offers(bob, at=timezone.now())

        assert (told.title, told.by, told.is_open) == ("Ask for the hall", "Alice", True)

    def test_keeps_what_one_settled_for_somebody_in_sight(self, task, alice, bob, alice_client):
        actions.take_task(task, by=bob, at=timezone.now())
        assert "Ask for the hall" not in alice_client.get("/").text

        actions.move_task(task, "complete", by=alice, at=timezone.now())

        assert "Ask for the hall" in alice_client.get("/").text
