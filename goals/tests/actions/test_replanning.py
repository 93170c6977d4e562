"""Spreading a goal again: the difference, and what is taken of it."""

import pytest

from dueit.core.events.models import AuditEntry
from dueit.core.live.models import LiveRow
from goals import actions
from goals.domain.replanning import Code
from goals.models import Occurrence, Receipt
from goals.tests.factories import NOON
from goals.tests.rhythms import DAY, plans, repeating, tasks_of
from goals.tests.spreads import LATER, crowded, standing, taken, until
from tasks.actions import move_task
from tasks.domain.refusals import MoveDenied
from tasks.models import Task


class TestPropose:
    def test_tells_the_difference_and_writes_nothing(self, goal, alice):
        repeating(goal, until())
        before, entries = standing(), AuditEntry.objects.count()

        proposal = actions.propose_replan(goal, by=alice, at=LATER)

        assert [change.code for change in proposal.changes] == [Code.MOVED_TO_TODAY, Code.FOLLOWS, Code.FOLLOWS]
        assert (standing(), AuditEntry.objects.count(), Receipt.objects.count()) == (before, entries, 0)

    def test_is_for_members_of_a_goal_that_repeats(self, goal, alice, mallory):
        with pytest.raises(actions.NotRepeating):
            actions.propose_replan(goal, by=alice, at=LATER)
        with pytest.raises(MoveDenied):
            actions.propose_replan(goal, by=mallory, at=LATER)


class TestTake:
    def test_moves_and_leaves_a_receipt_with_a_trace_and_news(self, goal, alice):
        repeating(goal, until())

        receipt = taken(goal, alice)

        assert plans(goal) == [3]
        assert (receipt.cause, receipt.by, receipt.made_at) == ("asked", alice, LATER)
        assert receipt.trace.details["moved"] == 1
        assert receipt.lines[0].task == tasks_of(goal)[0].pk
        assert LiveRow.objects.filter(topic=f"project-{goal.project_id}", kind="goals").exists()

    def test_lets_go_what_has_no_day(self, goal, alice):
        crowded(goal)

        receipt = taken(goal, alice)

        assert sorted(plans(goal)) == [3, 4]
        gone = Task.objects.get(state="skipped")
        assert (gone.reason, Occurrence.objects.get(task=gone).is_open) == ("replanned", False)
        assert receipt.trace.details["let_go"] == 1

    def test_is_for_members(self, goal, alice, viewer):
        repeating(goal, until())
        seen = actions.propose_replan(goal, by=alice, at=LATER).fingerprint
        before = standing()

        with pytest.raises(MoveDenied):
            actions.take_replan(goal, by=viewer, at=LATER, seen=seen)
        assert standing() == before

    def test_refuses_what_was_looked_at_otherwise(self, goal, alice):
        repeating(goal, until())
        seen = actions.propose_replan(goal, by=alice, at=LATER).fingerprint

        with pytest.raises(actions.SeenOtherwise, match="nothing was moved yet"):
            actions.take_replan(goal, by=alice, at=LATER + DAY, seen=seen)
        assert (plans(goal), Receipt.objects.count()) == ([0], 0)

    def test_refuses_when_nothing_moves(self, goal, alice):
        repeating(goal, until())

        with pytest.raises(actions.NothingMoves):
            taken(goal, alice, at=NOON)

    def test_leaves_what_somebody_has_begun(self, goal, alice):
        repeating(goal, until())
        move_task(tasks_of(goal)[0], "start", by=alice, at=NOON)

        with pytest.raises(actions.NothingMoves):
            taken(goal, alice)
        assert plans(goal) == [0]
