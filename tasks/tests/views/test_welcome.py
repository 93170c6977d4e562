from datetime import timedelta

import pytest
from django.utils import timezone

from dueit.core.events.models import AuditEntry
from tasks.actions import NewTask, add_task
from tasks.models import Task
from tasks.tests.views.conftest import HTMX


@pytest.fixture
def quiet(alice, mine, now):
    """Nothing has happened for a week."""
    day = now - timedelta(days=7)
    add_task(mine, NewTask(title="Write to Noor", planned_on=day), by=alice, at=timezone.now() - timedelta(days=7))


@pytest.mark.usefixtures("quiet")
class TestWelcome:
    def test_shows_three_ways_and_nothing_of_what_waits(self, alice_client):
        page = alice_client.get("/").content.decode()

        assert "Welcome back, Alice." in page
        assert [f"/tasks/welcome/{way}/" in page for way in ("pick_up", "ease_in", "new_chapter")] == [True] * 3
        assert "Write to Noor" not in page
        assert "Waiting for you" not in page

    def test_is_answered_with_a_way_back(self, alice_client):
        response = alice_client.post("/tasks/welcome/pick_up/", headers=HTMX)

        assert response["HX-Trigger"] == "live:tasks"
        assert "Undo" in response.content.decode()
        assert "Write to Noor" in alice_client.get("/").content.decode()

    def test_is_answered_once(self, alice_client):
        alice_client.post("/tasks/welcome/pick_up/")

        response = alice_client.post("/tasks/welcome/new_chapter/", headers=HTMX)

        assert "chosen already" in response.content.decode()
        assert Task.objects.get().state == "waiting"

    def test_knows_no_other_way(self, alice_client):
        assert alice_client.post("/tasks/welcome/hurry/").status_code == 404

    def test_a_chapter_comes_back_from_the_shelf(self, alice_client):
        alice_client.post("/tasks/welcome/new_chapter/")
        shelf = alice_client.get("/let-go/").content.decode()
        url = f"/tasks/chapters/{AuditEntry.objects.get(kind='WelcomeAnswered').pk}/restore/"
        assert url in shelf
        assert "New chapter begun" in alice_client.get("/recent/").content.decode()

        page = alice_client.post(url, follow=True).content.decode()

        assert "It is all back where it was." in page
        assert url not in page
        assert Task.objects.get().state == "waiting"

    def test_what_was_no_chapter_does_not_come_back(self, alice_client):
        alice_client.post("/tasks/welcome/pick_up/")
        entry = AuditEntry.objects.get(kind="WelcomeAnswered")

        assert alice_client.post(f"/tasks/chapters/{entry.pk}/restore/").status_code == 404
