"""The board as browsers see it: alice owns, bob is a member, mallory is a stranger."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from tasks import actions
from tasks.boards import BACK, board_of
from tasks.tests.factories import TODAY, TaskFactory
from tasks.tests.views.conftest import HTMX


def board(project):
    return reverse("tasks:board", args=[project.pk])


def drop(client, task, column, **near):
    return client.post(reverse("tasks:drop", args=[task.pk, column]), near, headers=HTMX)


def piles(project, user):
    shown = board_of(project, user, today=TODAY)
    assert [pile.number for pile in shown.piles] == [len(titles(pile.cards)) for pile in shown.piles]
    return {pile.title: titles(pile.cards) for pile in shown.piles}, titles(shown.drawer)


def titles(html):
    return re.findall(r'class="title"[^>]*>([^<]+)<', html)


class TestPage:
    def test_shows_cards_by_how_they_stand_to_members_only(self, project, alice_client, bob_client, mallory_client):
        TaskFactory(project=project, title="Ask for the hall")
        for client in (alice_client, bob_client):
            assert "Ask for the hall" in client.get(board(project)).content.decode()
        assert mallory_client.get(board(project)).status_code == 404

    def test_leaves_a_viewer_to_look(self, project, viewer, mallory_client):
        html = mallory_client.get(board(project)).content.decode()

        assert ("wide-col looking" in html, "page-line" in html) == (True, False)

    def test_draws_its_regions_again(self, project, task, alice_client):
        html = alice_client.get(reverse("tasks:board_live", args=[project.pk]), headers=HTMX).content.decode()

        for region in ("project-head", "room-here", "cards-todo", "count-in_progress", "cards-done", "board-drawer"):
            assert f'hx-target="#{region}"' in html

    def test_asks_as_often_for_thirty_as_for_one(self, project, alice_client):
        questions = []
        for more in (1, 29):
            TaskFactory.create_batch(more, project=project)
            TaskFactory.create_batch(more, project=project, settled=True, settled_on=timezone.localdate())
            alice_client.get(board(project))  # draws what nobody has seen
            with CaptureQueriesContext(connection) as asked:
                alice_client.get(board(project))
            questions.append(len(asked))
        assert questions[0] == questions[1]


class TestPiles:
    def test_follow_the_states(self, project, alice):
        TaskFactory(project=project, title="Ask for the hall")
        TaskFactory(project=project, title="Write to Noor", state="in_progress")
        TaskFactory(project=project, title="Fold the zine", settled=True)
        TaskFactory(project=project, title="Call Ana", let_go=True)
        TaskFactory(title="Elsewhere")

        assert piles(project, alice) == (
            {"To do": ["Ask for the hall"], "Begun": ["Write to Noor"], "Settled": ["Fold the zine"]},
            ["Call Ana"],
        )

    def test_look_back_two_weeks(self, project, alice):
        for title, day in (("Lately", TODAY - BACK), ("Long ago", TODAY - BACK - timedelta(days=1))):
            TaskFactory(project=project, title=title, settled=True, settled_on=day)

        assert piles(project, alice)[0]["Settled"] == ["Lately"]

    def test_are_what_they_are_on_the_day_of_whoever_looks(self, project, task, alice, noon):
        shown = [board_of(project, alice, today=TODAY).piles[0].cards for _ in range(2)]
        later = board_of(project, alice, today=TODAY + timedelta(days=1)).piles[0].cards
        settled = actions.move_task(task, "complete", by=alice, at=noon)

        assert (shown[0] is shown[1], ">Today<" in shown[0], ">Today<" in later) == (True, True, False)
        assert piles(project, alice)[0] == {"To do": [], "Begun": [], "Settled": [task.title]}
        actions.undo_move(settled.trace, by=alice, at=noon)
        assert piles(project, alice)[0] == {"To do": [task.title], "Begun": [], "Settled": []}


class TestDropping:
    def test_begins_settles_and_takes_back(self, project, task, alice_client):
        steps = [(column, drop(alice_client, task, column)) for column in ("in_progress", "done", "todo")]

        assert [response.status_code for _, response in steps] == [200, 200, 200]
        for words, (_, response) in zip(("begun.", "settled.", "Back as it was."), steps, strict=True):
            assert words in response.content.decode()
        task.refresh_from_db()
        assert task.state == "in_progress"

    def test_says_nothing_of_another_place(self, project, task, alice_client):
        below = TaskFactory(project=project)

        response = drop(alice_client, task, "todo", after=below.pk)

        task.refresh_from_db()
        assert task.position > below.position
        assert ("toast" in response.content.decode(), response["HX-Trigger"]) == (False, "live:tasks")

    def test_leaves_what_is_done_after_five_minutes(self, project, task, alice, alice_client):
        long_ago = timezone.now() - timedelta(minutes=6)
        actions.move_task(task, "complete", by=alice, at=long_ago)

        response = drop(alice_client, task, "todo")

        task.refresh_from_db()
        assert task.state == "completed"
        assert "Done is done." in response.content.decode()

    def test_leaves_the_drawer_alone(self, project, alice_client):
        gone = TaskFactory(project=project, let_go=True)

        assert "This one is settled already." in drop(alice_client, gone, "todo").content.decode()

    @pytest.mark.parametrize(("who", "status"), [("viewer", 403), ("stranger", 404)])
    def test_is_for_members_only(self, project, task, mallory_client, request, who, status):
        if who == "viewer":
            request.getfixturevalue("viewer")

        assert drop(mallory_client, task, "in_progress").status_code == status
        task.refresh_from_db()
        assert task.state == "waiting"

    def test_stays_within_what_the_person_may_see(self, task, alice_client):
        assert drop(alice_client, task, "in_progress", after=TaskFactory().pk).status_code == 404

    def test_works_without_script(self, project, task, alice_client):
        response = alice_client.post(reverse("tasks:drop", args=[task.pk, "done"]), {"next": board(project)})

        assert (response.status_code, response["Location"]) == (303, board(project))
