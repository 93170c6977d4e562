from django.urls import reverse

from tasks.tests.factories import TaskFactory
from tasks.tests.views.conftest import HTMX


class TestTaskPage:
    def test_tells_when_it_was_written_before_anything_happened(self, alice_client, mine):
        task = TaskFactory(project=mine)

        assert "Written down" in alice_client.get(reverse("tasks:task", args=[task.pk])).content.decode()

    def test_draws_its_steps_and_its_story_again_with_its_card(self, alice_client, mine):
        task = TaskFactory(project=mine)
        TaskFactory(project=mine, title="Find a pen", part_of=task)
        alice_client.post(f"/tasks/{task.pk}/not_today/")

        answer = alice_client.get(reverse("tasks:task_live", args=[task.pk]), headers=HTMX).content.decode()

        for place, words in (("card", "Settle"), ("parts", "Find a pen"), ("log", "by ")):
            assert words in answer.split(f'hx-target="#task-{place}"')[1].split("</hx-partial>")[0]
