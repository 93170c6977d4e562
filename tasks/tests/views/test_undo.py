from django.urls import reverse

from dueit.core.events.models import AuditEntry
from tasks.models import Task
from tasks.tests.views.conftest import HTMX


class TestUndo:
    def test_hands_the_line_back(self, alice_client):
        alice_client.post("/tasks/add/", {"line": "Call Noro ~10m"})
        url = reverse("tasks:undo", args=[AuditEntry.objects.get(kind="TaskAdded").pk])

        response = alice_client.post(url, headers=HTMX)

        assert '"line": "Call Noro ~10m"' in response["HX-Trigger"]
        assert not Task.objects.exists()

    def test_without_javascript_the_line_is_in_the_field(self, alice_client):
        alice_client.post("/tasks/add/", {"line": "Call Noro"})
        url = reverse("tasks:undo", args=[AuditEntry.objects.get(kind="TaskAdded").pk])

        page = alice_client.post(url, follow=True).content.decode()

        assert 'value="Call Noro"' in page

    def test_without_javascript_it_goes_back_to_its_project_once(self, project, alice_client):
        alice_client.post("/tasks/add/", {"line": "Call Noro", "project": project.pk})
        url = reverse("tasks:undo", args=[AuditEntry.objects.get(kind="TaskAdded").pk])

        page = alice_client.post(url, follow=True).text

        assert f'<option value="{project.pk}" selected>' in page
        assert '<input type="hidden" name="next" value="/tasks/add/">' in page

    def test_is_not_for_others(self, alice_client, mallory_client):
        alice_client.post("/tasks/add/", {"line": "Call Noor"})
        entry = AuditEntry.objects.get(kind="TaskAdded")

        assert mallory_client.post(reverse("tasks:undo", args=[entry.pk])).status_code == 404
        assert Task.objects.exists()

    def test_recent_lists_what_can_be_taken_back(self, alice_client):
        alice_client.post("/tasks/add/", {"line": "Call Noor"})

        assert "Added: Call Noor" in alice_client.get("/recent/").content.decode()
