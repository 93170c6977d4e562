"""Archived projects, as browsers see them: alice owns, bob is a member."""

import pytest
from django.urls import reverse

from tasks.models import Project, Task
from tasks.tests.views.conftest import HTMX


@pytest.fixture
def put_away(project, alice_client):
    alice_client.post(reverse("tasks:archive_project", args=[project.pk]))
    return project


def page(client, project):
    return client.get(project.get_absolute_url()).content.decode()


class TestAnArchivedProject:
    def test_lies_below_the_others_with_a_way_back_for_owners(self, put_away, alice_client, bob_client):
        for path in ("/projects/", "/projects/live/"):
            hers, his = (client.get(path, headers=HTMX).content.decode() for client in (alice_client, bob_client))

            assert [put_away.name in html and "Archived" in html for html in (hers, his)] == [True, True]
            assert ("Bring back" in hers, "Bring back" in his) == (True, False)

    def test_can_be_read(self, put_away, task, alice_client, bob_client):
        hers, his = page(alice_client, put_away), page(bob_client, put_away)

        assert all(task.title in html and "This project is archived" in html for html in (hers, his))
        assert ("Bring back" in hers, "Bring back" in his) == (True, False)

    def test_says_so_when_it_is_drawn_again(self, put_away, alice_client):
        for name in ("project_live", "board_live"):
            url = reverse(f"tasks:{name}", args=[put_away.pk])

            assert "This project is archived" in alice_client.get(url, headers=HTMX).content.decode()

    def test_takes_no_line_and_says_why(self, put_away, bob_client):
        response = bob_client.post("/tasks/add/", {"line": "Ask for the hall", "project": put_away.pk})

        assert (response.status_code, Task.objects.count()) == (403, 0)
        assert "This project is archived." in response.content.decode()

    def test_asks_nobody_in_and_says_why(self, put_away, alice_client):
        url = reverse("tasks:invite", args=[put_away.pk])

        response = alice_client.post(url, {"role": "member", "days": "7", "uses": "1"})

        assert (response.status_code, put_away.invitations.exists()) == (403, False)
        assert "This project is archived." in response.text
        assert url not in page(alice_client, put_away)

    def test_moves_no_task_and_says_why(self, put_away, task, bob_client):
        response = bob_client.post(f"/tasks/{task.pk}/complete/", headers=HTMX)

        assert "This project is archived." in response.content.decode()
        assert Task.objects.get(pk=task.pk).is_open

    def test_comes_back_by_undo_or_by_its_button(self, project, alice_client):
        for way in ("undo", "button"):
            response = alice_client.post(reverse("tasks:archive_project", args=[project.pk]), follow=True)
            assert "is archived" in response.content.decode()
            undo = response.content.decode().split('formaction="/undo/')[1].split('"')[0]
            back = reverse("tasks:bring_project_back", args=[project.pk])
            alice_client.post(f"/undo/{undo}" if way == "undo" else back)

            assert not Project.objects.get(pk=project.pk).is_archived

    def test_says_why_nothing_is_taken_back(self, project, task, alice_client):
        alice_client.post(f"/tasks/{task.pk}/complete/")
        alice_client.post(reverse("tasks:archive_project", args=[project.pk]))

        response = alice_client.post(f"/tasks/{task.pk}/reopen/", headers=HTMX)

        assert "This project is archived." in response.content.decode()
