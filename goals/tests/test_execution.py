"""Who does what a goal's tasks say, and who looks whether it is true."""

import pytest
from django.urls import reverse
from django.utils.module_loading import import_string

from dueit.core.events.undo import undo
from goals import actions
from goals.domain.strategies import CheckKind, ExecutionKind
from goals.execution import CHECKS, EXECUTIONS
from goals.models import Goal
from goals.tests.factories import NOON
from goals.tests.rhythms import daily, tasks_of

PROMPT = "Open the <window> first.\nThen water what is dry."


class TestKinds:
    def test_are_all_there(self):
        assert set(EXECUTIONS) == set(ExecutionKind)
        assert set(CHECKS) == set(CheckKind)

    @pytest.mark.parametrize("path", [*EXECUTIONS.values(), *CHECKS.values()])
    def test_can_be_imported(self, path):
        assert import_string(path)()


class TestByHand:
    def test_a_task_shows_what_exactly_to_do(self, alice_client, goal):
        alice_client.post(reverse("goals:rhythm", args=[goal.pk]), {"words": "every day", "prompt": PROMPT})
        [task] = tasks_of(goal)

        assert "Open the &lt;window&gt; first.<br>Then water" in alice_client.get(task.get_absolute_url()).text
        assert "&lt;window&gt;" in alice_client.get(reverse("goals:rhythm", args=[goal.pk])).text

    def test_taken_back_says_what_it_said_before(self, goal, alice):
        actions.repeat_goal(goal, daily(), by=alice, at=NOON, prompt="Draw")
        revised = actions.repeat_goal(goal, daily(), by=alice, at=NOON, prompt="Draw and show")
        undo(revised.trace, by=alice, at=NOON)

        assert Goal.objects.get(pk=goal.pk).prompt == "Draw"
