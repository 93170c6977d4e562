"""Taking a project along, and removing it, as browsers see it: alice owns, bob is a member, mallory is a stranger."""

import json

import pytest
from django.urls import reverse

from goals.actions import remove_goal, repeat_goal
from goals.domain.spoken import read
from goals.tests.factories import NOON, AccountFactory, GoalFactory, StepFactory
from tasks.actions import hand_back, offer_task
from tasks.models import Project
from tasks.tests.factories import CommentFactory


@pytest.fixture
def url(project):
    return reverse("tasks:remove_project", args=[project.pk])


class TestThePage:
    def test_says_what_goes(self, project, task, alice, url, alice_client):
        GoalFactory(project=project, owner=alice)
        html = alice_client.get(url).content.decode()

        assert all(words in html for words in ("1 task,", "1 goal with", "2 people", "Take it along first"))

    def test_is_for_owners(self, url, bob_client, mallory_client):
        assert (bob_client.get(url).status_code, mallory_client.get(url).status_code) == (403, 404)

    @pytest.mark.parametrize("typed", ["", "spring zine fair", "Spring zine fair 2"])
    def test_keeps_what_was_typed_and_the_project(self, project, url, alice_client, typed):
        response = alice_client.post(url, {"name": typed})

        assert (response.status_code, Project.objects.filter(pk=project.pk).exists()) == (422, True)
        assert f'value="{typed}"' in response.content.decode() or not typed

    def test_removes_it_once_its_name_is_typed(self, project, task, url, alice_client, bob_client):
        assert bob_client.post(url, {"name": project.name}).status_code == 403
        response = alice_client.post(url, {"name": project.name}, follow=True)

        assert "is removed for good." in response.content.decode()
        for client in (alice_client, bob_client):
            assert client.get(project.get_absolute_url()).status_code == 404


class TestTakingAlong:
    def test_hands_out_all_of_it_to_whoever_is_in_it(self, project, task, alice, bob_client, mallory_client):
        step = StepFactory(goal=GoalFactory(project=project, owner=alice, title="Hold a fair"))
        gone = StepFactory(goal__project=project, task=CommentFactory(task=task, text="Ask Noor first").task).goal
        remove_goal(gone, by=alice, at=NOON)
        account = AccountFactory(platform__project=project)
        url = reverse("tasks:export_project", args=[project.pk])

        response = bob_client.get(url)

        found = json.loads(response.content)
        assert 'filename="spring-zine-fair.json"' in response["Content-Disposition"]
        assert found["project"]["name"] == project.name
        assert [person["name"] for person in found["people"]] == ["Alice", "Bob"]
        assert {each["title"] for each in found["tasks"]} == {task.title, step.task.title}
        assert [each["title"] for each in found["goals"]] == ["Hold a fair"]
        assert [each["goal"] for each in found["steps"]] == [step.goal_id]
        assert [each["text"] for each in found["talk"]] == ["Ask Noor first"]
        assert [each["name"] for each in found["platforms"]] == [account.platform.name]
        assert [each["username"] for each in found["accounts"]] == [account.username]
        assert mallory_client.get(url).status_code == 404

    def test_speaks_plainly(self, project, task, alice, bob, alice_client):
        hand_back(offer_task(task, bob, by=alice, at=NOON), "no time this week", by=bob, at=NOON)
        StepFactory(goal=(goal := GoalFactory(project=project, owner=alice)))
        repeat_goal(goal, read("every day", today=NOON.date()), by=alice, at=NOON)
        CommentFactory(task=task, author=alice)
        AccountFactory(platform__project=project)

        found = alice_client.get(reverse("tasks:export_project", args=[project.pk])).json()

        rows = [found["project"], *(row for kind, part in found.items() if kind != "project" for row in part)]
        assert [key for row in rows for key in row if "__" in key or key == "pk"] == []
        assert found["talk"][0]["author"] == "Alice"
        assert (found["notes"][0]["author"], found["notes"][0]["written_at"]) == ("Bob", "2026-03-04T12:00:00Z")
        assert (found["goals"][0]["owner"], found["goals"][0]["rhythm_state"]) == ("Alice", "active")
        assert found["goals"][0]["rhythm"]["interval_count"] == 1

    @pytest.mark.parametrize(
        ("name", "names"),
        [
            ("Garden", """filename="garden.json"; filename*=UTF-8''garden.json"""),
            ("Café über/alles", """filename="cafe-uberalles.json"; filename*=UTF-8''caf%C3%A9-%C3%BCberalles.json"""),
            ("花園", """filename="project.json"; filename*=UTF-8''%E8%8A%B1%E5%9C%92.json"""),
            ('"..\r\n', """filename="project.json"; filename*=UTF-8''project.json"""),
        ],
    )
    def test_is_a_file_called_like_the_project(self, name, names, project, alice_client):
        Project.objects.filter(pk=project.pk).update(name=name)

        response = alice_client.get(reverse("tasks:export_project", args=[project.pk]))

        assert response["Content-Disposition"] == f"attachment; {names}"
