import pytest
from django.urls import reverse

from goals.models import Draft, Goal
from tasks.models import Task

OF_A_GOAL = ["goal", "goal_live"]
CHANGES_OF_A_GOAL = [("ask", []), ("end", ["let_go"]), ("end", ["reached"]), ("revive", [])]
OF_A_DRAFT = ["draft", "draft_live"]
CHANGES_OF_A_DRAFT = [
    ("ask_again", []),
    ("use_pattern", []),
    ("keep", []),
    ("leave", []),
    ("ask_about_step", ["smaller"]),
    ("ask_about_step", ["another"]),
]
LEVEL = {"level": 4, "key": "s1", "keep": ["s1"], "pace": "daily"}


class TestStrangers:
    @pytest.mark.parametrize("name", OF_A_GOAL)
    def test_do_not_see_a_goal(self, name, goal, mallory_client):
        assert mallory_client.get(reverse(f"goals:{name}", args=[goal.pk])).status_code == 404

    @pytest.mark.parametrize(("name", "more"), CHANGES_OF_A_GOAL)
    def test_do_not_change_a_goal(self, name, more, goal, mallory_client):
        assert mallory_client.post(reverse(f"goals:{name}", args=[goal.pk, *more]), LEVEL).status_code == 404
        assert Goal.objects.get(pk=goal.pk).version == 1

    @pytest.mark.parametrize("name", OF_A_DRAFT)
    def test_do_not_see_a_draft_nor_do_members(self, name, draft, bob_client, mallory_client):
        url = reverse(f"goals:{name}", args=[draft.pk])

        assert (bob_client.get(url).status_code, mallory_client.get(url).status_code) == (404, 404)

    @pytest.mark.parametrize(("name", "more"), CHANGES_OF_A_DRAFT)
    def test_do_not_change_a_draft_nor_do_members(self, name, more, draft, bob_client, mallory_client):
        url = reverse(f"goals:{name}", args=[draft.pk, *more])

        assert (bob_client.post(url, LEVEL).status_code, mallory_client.post(url, LEVEL).status_code) == (404, 404)
        assert Draft.objects.get().is_ready

    def test_do_not_break_a_task_down(self, task, mallory_client):
        url = reverse("goals:smaller", args=[task.pk])

        assert mallory_client.get(url).status_code == 404
        assert mallory_client.post(url, LEVEL).status_code == 404

    def test_find_lists_of_their_own(self, goal, mallory_client):
        for name in ("list", "list_live", "corner"):
            assert goal.title not in mallory_client.get(reverse(f"goals:{name}"), headers={"HX-Request": "true"}).text

    def test_log_in_first(self, goal, draft, client):
        for name, args in [("list", []), ("new", []), ("goal", [goal.pk]), ("draft", [draft.pk])]:
            response = client.get(reverse(f"goals:{name}", args=args))
            assert response.status_code == 302


class TestViewers:
    @pytest.fixture(autouse=True)
    def may_look(self, viewer): ...

    def test_see_a_goal(self, goal, mallory_client):
        assert goal.title in mallory_client.get(goal.get_absolute_url()).text

    @pytest.mark.parametrize(("name", "more"), CHANGES_OF_A_GOAL)
    def test_may_not_change_it(self, name, more, goal, mallory_client):
        assert mallory_client.post(reverse(f"goals:{name}", args=[goal.pk, *more]), LEVEL).status_code == 403

    def test_may_not_break_a_task_down(self, task, mallory_client):
        assert mallory_client.post(reverse("goals:smaller", args=[task.pk]), LEVEL).status_code == 403


class TestReading:
    @pytest.mark.parametrize(("name", "more"), CHANGES_OF_A_DRAFT)
    def test_never_changes_a_draft(self, name, more, draft, alice_client):
        assert alice_client.get(reverse(f"goals:{name}", args=[draft.pk, *more])).status_code == 405

    @pytest.mark.parametrize(("name", "more"), CHANGES_OF_A_GOAL)
    def test_never_changes_a_goal(self, name, more, goal, alice_client):
        assert alice_client.get(reverse(f"goals:{name}", args=[goal.pk, *more])).status_code == 405
        assert not Task.objects.exists()
