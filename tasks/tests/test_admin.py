import pytest

from tasks.models import Task
from tasks.tests.factories import InvitationFactory


class TestTaskAdmin:
    def test_operators_find_a_task_but_can_not_change_its_words(self, operator_client, task):
        found = operator_client.get("/admin/tasks/task/", {"q": "Noor"}).content.decode()
        page = operator_client.get(f"/admin/tasks/task/{task.pk}/change/").content.decode()
        refused = operator_client.post(f"/admin/tasks/task/{task.pk}/change/", {"title": "Other words"})

        assert task.title in found
        assert 'name="title"' not in page
        assert refused.status_code == 403
        assert Task.objects.get().title == task.title

    @pytest.mark.parametrize("url", ["/admin/tasks/task/add/", "/admin/tasks/project/"])
    def test_is_closed_to_everybody_else(self, alice_client, url):
        assert alice_client.get(url).status_code == 302


class TestInvitationAdmin:
    def test_shows_whom_but_not_what_opens_the_door(self, operator_client, project, alice):
        invitation = InvitationFactory(project=project, invited_by=alice, address="noor@example.com")

        page = operator_client.get(f"/admin/tasks/invitation/{invitation.pk}/change/").content.decode()

        assert "noor@example.com" in page
        assert ("salt" in page.lower(), invitation.token_hash in page) == (False, False)
