"""What people hear of goals, and of steps that they waited for."""

from datetime import timedelta

import pytest

from dueit.core.events.undo import undo
from goals import actions
from goals.domain.standing import GoalState
from goals.tests.factories import GoalFactory
from tasks.actions import give_role, leave_project
from tasks.domain.roles import Role

A_WAIT = timedelta(seconds=15)
FAIR = "Hold a fair: {}".format


@pytest.fixture
def goal(project, alice):
    return GoalFactory(project=project, owner=alice, title="Hold a fair")


class TestAGoal:
    def test_that_is_reached_is_told_to_the_others(self, goal, alice, bob, carol, noon, told):
        actions.end_goal(goal, GoalState.REACHED, by=bob, at=noon)

        assert told(alice) == told(carol) == [FAIR("This is reached, says Bob")]
        assert told(bob) == []

    def test_that_is_let_go_is_told_to_nobody(self, goal, alice, bob, noon, told):
        actions.end_goal(goal, GoalState.LET_GO, by=bob, at=noon)

        assert told(alice) == []

    def test_that_goes_on_after_all_was_not_reached(self, goal, alice, bob, noon, told):
        entry = actions.end_goal(goal, GoalState.REACHED, by=bob, at=noon).trace
        undo(entry, by=bob, at=noon)

        assert told(alice) == []

    def test_that_is_removed_is_told_no_more(self, goal, alice, bob, noon, told):
        actions.end_goal(goal, GoalState.REACHED, by=bob, at=noon)
        entry = actions.remove_goal(goal, by=bob, at=noon).trace
        assert told(alice) == []

        undo(entry, by=bob, at=noon)
        assert told(alice) == [FAIR("This is reached, says Bob")]


class TestSteps:
    @pytest.fixture
    def draft(self, goal, alice, noon):
        return actions.ask_for_steps(goal, 3, by=alice, at=noon)

    def test_are_told_to_who_waited_for_them(self, draft, alice, bob, noon, told):
        actions.propose_due(at=noon + A_WAIT)

        assert told(alice) == [FAIR("Steps are there to look at")]
        assert told(bob) == []

    def test_are_not_told_to_who_is_still_looking(self, draft, alice, noon, told):
        actions.propose_due(at=noon + A_WAIT / 3)

        assert told(alice) == []

    def test_are_not_told_to_who_has_left(self, draft, project, alice, bob, noon, told):
        give_role(project, bob, Role.OWNER, by=alice, at=noon)
        leave_project(project, alice, by=alice, at=noon)

        actions.propose_due(at=noon + A_WAIT)

        assert told(alice) == []

    def test_that_were_left_are_told_no_more(self, draft, alice, noon, told):
        actions.propose_due(at=noon + A_WAIT)
        actions.leave(draft, by=alice, at=noon + A_WAIT)

        assert told(alice) == []
