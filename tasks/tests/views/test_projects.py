"""Shared projects and their people, as browsers see them: alice owns, bob is a member, mallory is a stranger."""

import pytest
from django.urls import reverse

from dueit.core.events.models import AuditEntry
from tasks.actions import archive_project, give_role
from tasks.actions.access import role_of
from tasks.domain.roles import Role
from tasks.models import Membership, Project, Task
from tasks.tests.factories import TaskFactory
from tasks.tests.views.conftest import HTMX


def place_of(user, project):
    return Membership.objects.get(user=user, project=project).pk


class TestOpening:
    def test_leads_into_the_new_project(self, alice, alice_client):
        response = alice_client.post("/projects/", {"name": "Spring zine fair"}, follow=True)

        project = Project.objects.shared().get()
        assert response.redirect_chain == [(project.get_absolute_url(), 302)]
        assert "Spring zine fair" in alice_client.get("/projects/").content.decode()

    def test_is_on_no_list_of_others(self, project, bob_client, mallory_client):
        lists = [client.get("/projects/").content.decode() for client in (bob_client, mallory_client)]

        assert [project.get_absolute_url() in html for html in lists] == [True, False]

    def test_asks_for_a_name(self, alice_client):
        response = alice_client.post("/projects/", {"name": " "})

        assert (response.status_code, Project.objects.shared().count()) == (422, 0)
        assert "A word or two is enough." in response.content.decode()


class TestThePage:
    def test_shows_people_and_open_tasks_to_members_only(self, project, task, alice_client, bob_client, mallory_client):
        hers, his = (client.get(project.get_absolute_url()).content.decode() for client in (alice_client, bob_client))

        assert all(words in html for html in (hers, his) for words in ("Alice", "Bob", task.title))
        assert ("Hand over" in hers, "Hand over" in his) == (True, False)
        assert mallory_client.get(project.get_absolute_url()).status_code == 404

    def test_of_a_personal_place_is_none(self, mine, alice_client):
        assert alice_client.get(mine.get_absolute_url()).status_code == 404

    def test_leaves_a_viewer_to_look(self, project, viewer, mallory_client):
        html = mallory_client.get(project.get_absolute_url()).content.decode()

        assert ("page-line" in html, "Keep this name" in html) == (False, False)

    def test_draws_its_regions_again(self, project, task, alice_client):
        url = reverse("tasks:project_live", args=[project.pk])
        html = alice_client.get(url, headers=HTMX).content.decode()

        assert all(f"#project-{name}" in html for name in ("head", "rows", "people"))


class TestAnotherPlace:
    @pytest.mark.parametrize("name", ["project", "board"])
    def test_has_the_page_drawn_anew_for_whose_it_is(self, project, alice, bob, bob_client, noon, name):
        url = reverse(f"tasks:{name}_live", args=[project.pk])
        page = bob_client.get(reverse(f"tasks:{name}", args=[project.pk])).content.decode()
        assert f"{url}?as=member" in page

        def refresh():
            return bob_client.get(url, {"as": "member"}, headers=HTMX).headers.get("HX-Refresh")

        give_role(project, alice, Role.OWNER, by=alice, at=noon)  # which she is
        assert refresh() is None
        for role in (Role.OWNER, Role.VIEWER):
            give_role(project, bob, role, by=alice, at=noon)
            assert refresh() == "true"
        give_role(project, bob, Role.MEMBER, by=alice, at=noon)
        assert refresh() is None
        archive_project(project, by=alice, at=noon)
        assert refresh() == "true"


class TestAddingHere:
    def test_puts_the_line_into_the_project(self, project, bob, bob_client):
        bob_client.post("/tasks/add/", {"line": "Ask for the hall", "project": project.pk})

        assert Task.objects.get().project == project

    def test_keeps_a_line_with_a_rhythm_once(self, project, bob_client):
        bob_client.post("/tasks/add/", {"line": "Water the hall's plants every day", "project": project.pk})

        assert Task.objects.get().project == project

    def test_is_not_for_viewers_or_strangers(self, project, viewer, mallory_client, client):
        line = {"line": "Ask for the hall", "project": project.pk}
        as_viewer = mallory_client.post("/tasks/add/", line).status_code
        Membership.objects.filter(user=viewer, project=project).delete()

        assert (as_viewer, mallory_client.post("/tasks/add/", line).status_code) == (403, 404)
        assert mallory_client.post("/tasks/add/", {**line, "project": "the hall"}).status_code == 404
        assert not Task.objects.exists()


class TestPeople:
    @pytest.mark.parametrize(("role", "words"), [("viewer", "a viewer"), ("member", "a member"), ("owner", "an owner")])
    def test_get_another_place(self, project, bob, alice_client, role, words):
        url = reverse("tasks:give_role", args=[place_of(bob, project)])

        assert alice_client.post(url, {"role": "king"}).status_code == 400
        assert f"Bob is {words} now." in alice_client.post(url, {"role": role}, follow=True).text
        assert role_of(bob, project.pk) == role

    def test_take_a_project_over(self, project, alice, bob, alice_client):
        alice_client.post(reverse("tasks:hand_over", args=[place_of(bob, project)]))

        assert (role_of(alice, project.pk), role_of(bob, project.pk)) == ("member", "owner")

    @pytest.mark.parametrize("door", ["leave", "removed"])
    def test_go_and_see_nothing_of_it_any_more(self, project, bob, alice_client, bob_client, door):
        task = TaskFactory(project=project, assignee=bob)
        if door == "leave":
            bob_client.post(reverse("tasks:leave_project", args=[project.pk]))
        else:
            alice_client.post(reverse("tasks:remove_member", args=[place_of(bob, project)]))

        assert bob_client.get(project.get_absolute_url()).status_code == 404
        assert Task.objects.get(pk=task.pk).assignee is None

    @pytest.mark.parametrize(
        ("links", "words"),
        [
            (0, "free to take."),
            (1, "One link of invitation is still open."),
            (2, "2 links of invitation are still open."),
        ],
    )
    def test_are_removed_with_a_word_of_the_links_that_still_lead_in(
        self, project, bob, offered, alice_client, links, words
    ):
        for _ in range(links):
            offered()
        offered(address="noor@example.org")
        offered(uses_left=0, uses=1)
        page = alice_client.post(reverse("tasks:remove_member", args=[place_of(bob, project)]), follow=True)

        assert (words in page.text, "of invitation" in page.text) == (True, links > 0)
        assert page.text.count("the invitation by link") == links

    def test_are_told_why_the_last_owner_stays(self, project, alice, alice_client):
        url = reverse("tasks:leave_project", args=[project.pk])

        answer = alice_client.post(url, follow=True)
        assert answer.redirect_chain == [(project.get_absolute_url(), 302)]
        assert "always has an owner" in answer.text
        assert role_of(alice, project.pk) == "owner"


class TestTheName:
    def test_is_changed_by_owners(self, project, alice_client, bob_client):
        url = reverse("tasks:rename_project", args=[project.pk])

        assert bob_client.post(url, {"name": "Autumn fair"}).status_code == 403
        assert alice_client.post(url, {"name": ""}).status_code == 422
        assert alice_client.post(url, {"name": "Autumn fair"}).status_code == 302
        assert Project.objects.get(pk=project.pk).name == "Autumn fair"


class TestTheClock:
    def test_is_set_by_owners(self, project, alice_client, bob_client):
        url = reverse("tasks:set_clock", args=[project.pk])

        assert bob_client.post(url, {"time_zone": "Asia/Tokyo"}).status_code == 403
        refused = alice_client.post(url, {"time_zone": "Mars/Olympus"})
        assert (refused.status_code, "errorlist" in refused.text) == (422, True)
        kept, same = (alice_client.post(url, {"time_zone": "Asia/Tokyo"}, follow=True).text for _ in range(2))
        assert ["Kept." in kept, "Kept." in same, "/undo/" in kept, "/undo/" in same] == [True, True, True, False]
        assert '<option value="Asia/Tokyo" selected>' in alice_client.get(project.get_absolute_url()).text
        alice_client.post(f"/undo/{AuditEntry.objects.get(kind='ProjectClockSet').pk}/")
        assert Project.objects.get(pk=project.pk).time_zone == project.time_zone


class TestUndo:
    @pytest.mark.parametrize("change", ["give_role", "hand_over", "rename_project", "remove_member"])
    def test_is_offered_and_brings_it_back(self, project, bob, alice_client, change):
        about = project.pk if change == "rename_project" else place_of(bob, project)
        sent = {"name": "Autumn fair", "role": "viewer"}
        html = alice_client.post(reverse(f"tasks:{change}", args=[about]), sent, follow=True).content.decode()
        number = html.split('formaction="/undo/')[1].split("/")[0]

        assert "Back as it was." in alice_client.post(f"/undo/{number}/", follow=True).content.decode()
        assert (Project.objects.get(pk=project.pk).name, role_of(bob, project.pk)) == ("Spring zine fair", "member")

    def test_is_there_for_who_just_left(self, project, bob, bob_client):
        html = bob_client.post(reverse("tasks:leave_project", args=[project.pk]), follow=True).text
        number = html.split('formaction="/undo/')[1].split("/")[0]

        assert f"Left: {project.name}" in bob_client.get("/recent/").text
        assert "Back as it was." in bob_client.post(f"/undo/{number}/", follow=True).text
        assert bob_client.get(project.get_absolute_url()).status_code == 200

    def test_says_why_something_stays(self, project, bob, alice_client):
        html = alice_client.post(
            reverse("tasks:hand_over", args=[place_of(bob, project)]), follow=True
        ).content.decode()
        number = html.split('formaction="/undo/')[1].split("/")[0]
        Membership.objects.filter(user=bob).exclude(project=bob.personal_project).delete()

        assert "isn&#x27;t in the project" in alice_client.post(f"/undo/{number}/", follow=True).content.decode()
