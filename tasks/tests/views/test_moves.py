from urllib.parse import unquote

import pytest
from django.urls import reverse

from dueit.core.events.models import AuditEntry
from tasks.domain.refusals import MESSAGES
from tasks.models import Task
from tasks.tests.factories import MembershipFactory, TaskFactory
from tasks.tests.views.conftest import HTMX


class TestMove:
    @pytest.fixture
    def task(self, mine, now):
        return TaskFactory(project=mine, title="Write to Noor", planned_on=now)

    def test_redraws_the_row_and_offers_a_way_back(self, alice_client, task):
        response = alice_client.post(f"/tasks/{task.pk}/complete/", headers=HTMX)

        answer = response.content.decode()
        assert 'aria-checked="true"' in answer
        assert "Undo" in answer
        assert response["HX-Trigger"] == "live:tasks"
        assert Task.objects.get().state == "completed"

    def test_hides_the_tasks_of_others(self, alice_client, task):
        stranger = TaskFactory()

        assert alice_client.post(reverse("tasks:move", args=[stranger.pk, "complete"])).status_code == 404
        assert alice_client.post(reverse("tasks:move", args=[10**9, "complete"])).status_code == 404

    @pytest.mark.parametrize("act", ["complete", "not_today", "place", "remove", "afresh"])
    def test_a_viewer_is_told_no(self, mallory_client, mallory, task, act):
        MembershipFactory(project=task.project, user=mallory, role="viewer")

        assert mallory_client.post(f"/tasks/{task.pk}/{act}/", {"title": "Call Noor"}).status_code == 403
        assert Task.objects.get().state == "waiting"

    def test_a_refusal_says_why(self, alice_client, task):
        alice_client.post(f"/tasks/{task.pk}/skip/")

        response = alice_client.post(f"/tasks/{task.pk}/complete/", headers=HTMX)

        assert "settled already" in response.content.decode()

    def test_a_settled_pebble_opens_it_again(self, alice_client, task):
        alice_client.post(f"/tasks/{task.pk}/complete/")

        response = alice_client.post(f"/tasks/{task.pk}/reopen/", headers=HTMX)

        assert "Back as it was" in response.content.decode()
        assert Task.objects.get().state == "waiting"

    def test_place_after_a_neighbour(self, alice_client, task):
        below = TaskFactory(project=task.project, position=task.position + 1000)

        response = alice_client.post(f"/tasks/{task.pk}/place/", {"after": below.pk}, headers=HTMX)

        assert response["HX-Trigger"] == "live:tasks"
        assert list(Task.objects.in_order()) == [below, task]

    def test_place_beside_a_stranger_or_no_task_is_not_found(self, alice_client, task):
        for other in (TaskFactory().pk, 0, 2**63, "9" * 5000):
            assert alice_client.post(f"/tasks/{task.pk}/place/", {"after": other}).status_code == 404


class TestRemove:
    def test_asks_first_and_only_for_what_was_let_go(self, alice_client, mine):
        task = TaskFactory(project=mine, let_go=True)
        url = reverse("tasks:remove", args=[task.pk])

        assert "for good?" in alice_client.get(url).content.decode()
        alice_client.post(url)

        assert not Task.objects.exists()

    def test_an_open_one_stays(self, alice_client, mine):
        task = TaskFactory(project=mine)

        alice_client.post(reverse("tasks:remove", args=[task.pk]))

        assert Task.objects.exists()


class TestOutcome:
    @pytest.fixture
    def task(self, mine, now):
        return TaskFactory(project=mine, title="Write to Noor", planned_on=now)

    def test_keeps_a_note_with_what_happened_and_can_be_taken_back(self, alice_client, task):
        page = alice_client.post(f"/tasks/{task.pk}/outcome/", {"note": "The hall was shut."}, follow=True).text

        assert Task.objects.get().state == "failed"
        assert "“The hall was shut.”" in page
        assert "That happens." in page
        assert not AuditEntry.objects.filter(details__icontains="hall").exists()

        alice_client.post(reverse("tasks:undo", args=[AuditEntry.objects.latest("pk").pk]))
        assert Task.objects.get().state == "waiting"

    def test_needs_no_note_but_refuses_a_long_one(self, alice_client, task):
        refused = alice_client.post(f"/tasks/{task.pk}/outcome/", {"note": "x" * 501})
        before = Task.objects.get().state
        alice_client.post(f"/tasks/{task.pk}/outcome/")

        assert (refused.status_code, before) == (422, "waiting")
        assert "x" * 501 in refused.text
        assert Task.objects.get().state == "failed"


class TestARefusal:
    def test_says_why_to_the_page_that_asked(self, task, viewer, mallory_client):
        path = f"/tasks/{task.pk}/complete/"

        asked, plain = mallory_client.post(path, headers={"HX-Request": "true"}), mallory_client.post(path)

        assert (asked.status_code, unquote(asked["X-Refusal"])) == (403, MESSAGES["not_allowed"])
        assert (plain.status_code, MESSAGES["not_allowed"] in plain.text, "X-Refusal" in plain) == (403, True, False)
