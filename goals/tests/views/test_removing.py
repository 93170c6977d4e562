from django.urls import reverse

from goals.tests.factories import StepFactory
from goals.tests.rhythms import repeating
from tasks.actions import move_task
from tasks.models import Task
from tasks.tests.factories import NOON


def address(goal):
    return reverse("goals:remove_goal", args=[goal.pk])


class TestRemove:
    def test_says_what_it_means_then_does_it_and_offers_undo(self, goal, alice, alice_client):
        repeating(goal)
        StepFactory(goal=goal)
        move_task(StepFactory(goal=goal).task, "start", by=alice, at=NOON)

        asked = alice_client.get(address(goal)).text
        assert "2 tasks of it wait, and are let go with it." in asked
        assert "One that is begun stays where it is." in asked
        assert Task.objects.open().count() == 3

        gone = alice_client.post(address(goal), follow=True)

        assert f"“{goal.title}” is gone." in gone.text
        assert "/undo/" in gone.text
        assert alice_client.get(goal.get_absolute_url()).status_code == 404
        assert [task.state for task in Task.objects.open()] == ["in_progress"]
        assert goal.title not in alice_client.get(reverse("tasks:some_day")).text
        assert "Let go with its goal" in alice_client.get(Task.objects.let_go()[0].get_absolute_url()).text

    def test_is_offered_on_its_page_to_those_who_may(self, goal, alice_client, viewer, mallory_client):
        assert address(goal) in alice_client.get(goal.get_absolute_url()).text

        looking = mallory_client.get(goal.get_absolute_url()).text

        for act in (
            address(goal),
            reverse("goals:end", args=[goal.pk, "reached"]),
            reverse("goals:ask", args=[goal.pk]),
        ):
            assert act not in looking
        assert mallory_client.get(address(goal)).status_code == 403

    def test_of_a_goal_without_open_tasks(self, goal, alice_client):
        assert "Nothing of it waits to be done." in alice_client.get(address(goal)).text
