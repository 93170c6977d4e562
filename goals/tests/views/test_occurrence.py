"""What the page of a task says of the goal that it came up for."""

import pytest
from django.urls import reverse
from django.utils.html import escape

from goals import actions
from goals.models import Occurrence
from goals.tests.factories import NOON, StepFactory
from goals.tests.rhythms import DAY, repeating, settle
from tasks.actions import move_task


@pytest.fixture
def second(goal):
    """The second time that a daily goal came up, on 5 March."""
    repeating(goal)
    settle(goal)
    actions.sweep_due(at=NOON + DAY)
    return Occurrence.objects.latest("pk").task


def page_of(client, task):
    return client.get(reverse("tasks:task", args=[task.pk])).text


class TestWhichTime:
    def test_is_said_on_its_page(self, second, goal, alice_client):
        page = page_of(alice_client, second)

        link = f'<a href="{goal.get_absolute_url()}">{escape(goal.title)}</a>'
        assert f"2nd time of {link}, planned for 5 March" in page

    def test_is_nothing_to_say_of_a_step(self, goal, alice_client):
        assert "time of" not in page_of(alice_client, StepFactory(goal=goal).task)

    def test_stays_the_same_when_it_is_moved(self, second, alice, alice_client):
        move_task(second, "start", by=alice, at=NOON + DAY)

        assert "planned for 5 March" in page_of(alice_client, second)


class TestStory:
    @pytest.mark.parametrize("path", ["/tasks/{}/", "/recent/"])
    def test_of_one_that_comes_again_says_not_this_time(self, path, second, alice_client):
        alice_client.post(f"/tasks/{second.pk}/skip/")

        page = alice_client.get(path.format(second.pk)).text

        assert "Not this time" in page
        assert "Let go by" not in page

    def test_of_a_step_says_that_it_was_let_go(self, goal, alice_client):
        step = StepFactory(goal=goal).task
        alice_client.post(f"/tasks/{step.pk}/skip/")

        assert "Let go by Alice" in page_of(alice_client, step)
