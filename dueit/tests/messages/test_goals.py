"""What people hear of goals, and of steps that they waited for."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dueit.core.events.undo import undo
from dueit.messages import replanning
from goals import actions
from goals.domain.schedule.policy import SchedulingPolicy
from goals.domain.standing import GoalState
from goals.events import GoalReplanned
from goals.tests.factories import NOON, GoalFactory
from notifications.models import Notification
from tasks.actions import archive_project, give_role, leave_project, plan_task, take_task
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


class TestDaysSpreadAnew:
    @pytest.fixture
    def spread(self, goal, alice):
        """Take what spreading the rest again proposes, on some day."""
        today = alice.today(NOON)
        ends = {"deadline_date": today + timedelta(days=29), "total_occurrences": 3}
        policy = SchedulingPolicy(policy_type="deadline", start_date=today, **ends)
        actions.repeat_goal(goal, policy, by=alice, at=NOON)

        def again(by, at=NOON):
            task = goal.occurrences.open().get().task
            plan_task(task, "move", day=by.today(at) + timedelta(days=1), by=by, at=at)
            seen = actions.propose_replan(goal, by=by, at=at).fingerprint
            return actions.take_replan(goal, by=by, at=at, seen=seen)

        return again

    def test_are_told_to_whose_goal_it_is_and_who_has_its_tasks(self, spread, goal, alice, bob, carol, told):
        take_task(goal.occurrences.get().task, by=carol, at=NOON)
        spread(bob)

        assert told(alice) == told(carol) == [FAIR("Bob spread its days anew")]
        assert told(bob) == []
        assert Notification.objects.filter(user=alice).get().url == goal.get_absolute_url()

    def test_are_told_once_a_day(self, spread, alice, bob, told):
        for away in (0, 2, 24):
            spread(bob, at=NOON + timedelta(hours=away))

        assert told(alice) == [FAIR("Bob spread its days anew")] * 2

    def test_are_not_told_to_who_did_it(self, spread, alice, told):
        spread(alice)

        assert told(alice) == []

    def test_that_are_taken_back_are_told_no_more(self, spread, alice, bob, told):
        spread(bob)
        next_day = NOON + timedelta(days=1)
        actions.undo_receipt(spread(bob, at=next_day), by=bob, at=next_day)
        assert told(alice) == [FAIR("Bob spread its days anew")]

        spread(bob, at=next_day + timedelta(hours=1))
        assert told(alice) == [FAIR("Bob spread its days anew")] * 2

    def test_by_the_house_are_told_in_as_many_questions_for_many(self, spread, alice, bob, told):
        receipts = [spread(bob, at=NOON + timedelta(days=day)) for day in range(3)]
        events = [GoalReplanned(**where(receipt), receipt_id=receipt.pk, moved=1, let_go=0) for receipt in receipts]
        Notification.objects.all().delete()
        with CaptureQueriesContext(connection) as one:
            replanning.tell_all_replanned(events[:1])
        assert told(alice) == [FAIR("Its days are spread anew")]

        Notification.objects.all().delete()
        with CaptureQueriesContext(connection) as many:
            replanning.tell_all_replanned(events)
        assert len(many) == len(one)


def where(receipt):
    return {"actor_id": None, "at": NOON, "project_id": receipt.goal.project_id, "goal_id": receipt.goal_id}


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

    @pytest.mark.parametrize("by_now", ["looks on", "archived"])
    def test_are_not_told_to_who_could_not_keep_them(self, draft, project, alice, bob, noon, told, by_now):
        give_role(project, bob, Role.OWNER, by=alice, at=noon)
        if by_now == "archived":
            archive_project(project, by=bob, at=noon)
        else:
            give_role(project, alice, Role.VIEWER, by=alice, at=noon)

        actions.propose_due(at=noon + A_WAIT)

        assert FAIR("Steps are there to look at") not in told(alice)

    def test_that_were_left_are_told_no_more(self, draft, alice, noon, told):
        actions.propose_due(at=noon + A_WAIT)
        actions.leave(draft, by=alice, at=noon + A_WAIT)

        assert told(alice) == []
