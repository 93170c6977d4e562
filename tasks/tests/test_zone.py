from django.urls import reverse

from dueit.core.events.models import AuditEntry
from tasks.models import Task


class TestInTheirZone:
    def test_times_are_those_of_the_persons_wall(self, alice, alice_client):
        alice_client.post("/tasks/add/", {"line": "Call Noor"})
        added_at = AuditEntry.objects.get(kind="TaskAdded").at

        page = alice_client.get(reverse("tasks:task", args=[Task.objects.get().pk])).content.decode()

        assert f"{added_at.astimezone(alice.zone):%H:%M}" in page
