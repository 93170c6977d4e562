"""Where a goal or a line goes, chosen from anywhere: alice owns, bob is a member, mallory is a stranger."""

import pytest

from goals.models import Goal
from tasks.actions import archive_project
from tasks.models import Task
from tasks.tests.views.conftest import HTMX

SAID = {"title": "Hold a zine fair", "level": "3", "then": "goal"}


class TestAGoal:
    def test_lives_where_its_person_chose(self, project, bob, bob_client):
        bob_client.post("/goals/new/", {**SAID, "project": project.pk})
        bob_client.post("/goals/new/", {**SAID, "project": ""})

        assert set(Goal.objects.values_list("project", flat=True)) == {project.pk, bob.personal_project.pk}

    def test_is_not_put_where_one_only_looks_or_is_not(self, project, viewer, alice, mallory_client, client):
        mine = alice.personal_project.pk
        answers = [
            mallory_client.post("/goals/new/", {**SAID, "project": wanted}).status_code for wanted in (project.pk, mine)
        ]

        assert (answers, Goal.objects.count()) == ([403, 404], 0)

    def test_keeps_the_choice_when_something_is_wrong(self, project, platform, bob_client):
        html = bob_client.post("/goals/new/", {"title": "", "level": "3", "project": project.pk}).content.decode()

        assert f'<option value="{project.pk}" selected>' in html
        assert platform.name in html

    def test_is_offered_the_platforms_of_the_project(self, project, platform, bob_client):
        headers = {**HTMX, "HX-Source": "div#say-places"}
        for wanted, is_there in ((project.pk, True), ("", False)):
            html = bob_client.post("/goals/new/look/", {**SAID, "project": wanted}, headers=headers).content.decode()

            assert ("#say-where" in html, platform.name in html) == (True, is_there)


class TestALine:
    @pytest.mark.parametrize("path", ["/tasks/places/", "/tasks/add/", "/goals/new/"])
    def test_is_offered_the_projects_where_one_may_add(self, project, viewer, alice, noon, client, path):
        def offered(user):
            client.force_login(user)
            return project.name in client.get(path, headers=HTMX).content.decode()

        assert (offered(alice), offered(viewer)) == (True, False)
        archive_project(project, by=alice, at=noon)
        assert not offered(alice)

    def test_keeps_the_choice_when_something_is_wrong(self, project, bob_client):
        response = bob_client.post("/tasks/add/", {"line": "", "project": project.pk})

        assert (response.status_code, Task.objects.count()) == (422, 0)
        assert f'<option value="{project.pk}" selected>' in response.content.decode()
