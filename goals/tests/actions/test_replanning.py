"""Spreading a goal again with a receipt, and taking it back."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.db.models import F

from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import CannotUndo, undo
from dueit.core.live.models import LiveRow
from goals import actions
from goals.domain.replanning import Code
from goals.models import Occurrence, Receipt, Recurrence
from goals.tests.factories import NOON, TODAY, GoalFactory
from goals.tests.rhythms import DAY, daily, plans, policy, repeating, settle, tasks_of
from tasks.actions import move_task, plan_task, start_afresh
from tasks.actions.adding import NewTask
from tasks.domain.refusals import MoveDenied
from tasks.models import Task

LATER = NOON + 3 * DAY


def until(days=29, times=3, **said):
    return policy("deadline", deadline_date=TODAY + days * DAY, total_occurrences=times, **said)


def on_day(number):
    return actions.sweep_due(at=NOON + number * DAY, force=True)


def taken(goal, by, at=LATER):
    proposal = actions.propose_replan(goal, by=by, at=at)
    return actions.take_replan(goal, by=by, at=at, seen=proposal.fingerprint)


def standing():
    columns = [name for name in Task.objects.values().first() if name != "version"]
    return list(Task.objects.order_by("pk").values(*columns)), Recurrence.objects.get().standing


def crowded(goal):
    """Three waiting times of one goal, two days before its last day: one of them has no place."""
    repeating(goal, until(10, 3, max_per_day=3))
    recurrence = Recurrence.objects.get()
    recurrence.policy = until(4, 3).to_json()
    recurrence.last_seq = recurrence.next_seq + 1
    recurrence.save()
    for number in (2, 3):
        task = Task.objects.create(
            project=goal.project,
            title="More",
            planned_on=TODAY,
            position=9000 + number,
            created_at=NOON,
            last_activity_at=NOON,
        )
        Occurrence.objects.create(
            goal=goal,
            task=task,
            first_task_id=task.pk,
            key=f"n:{number}",
            dedupe_key=f"n:{number}",
            occurrence_on=TODAY,
            rev=1,
        )
    Recurrence.objects.update(next_seq=4, last_seq=3, status="ended", next_due_on=None, next_due_at=None)


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


class TestUndo:
    def test_restores_exactly_for_seven_days(self, goal, alice, bob):
        crowded(goal)
        before = standing()
        receipt = taken(goal, alice)

        back = actions.undo_receipt(receipt, by=alice, at=LATER + 7 * DAY)

        assert standing() == before
        assert back.undone_at == LATER + 7 * DAY
        assert Occurrence.objects.filter(is_open=True, is_kept=False).count() == 3
        with pytest.raises(CannotUndo, match="back already"):
            actions.undo_receipt(receipt, by=alice, at=LATER + 7 * DAY)

    def test_is_refused_after_that_and_to_strangers(self, goal, alice, mallory):
        repeating(goal, until())
        receipt = taken(goal, alice)

        with pytest.raises(CannotUndo, match="seven days"):
            actions.undo_receipt(receipt, by=alice, at=LATER + 7 * DAY + timedelta(seconds=1))
        with pytest.raises(MoveDenied):
            actions.undo_receipt(receipt, by=mallory, at=LATER)
        assert plans(goal) == [3]

    @pytest.mark.parametrize(
        ("act", "reason"),
        [
            (lambda task, by: move_task(task, "complete", by=by, at=LATER), "was settled"),
            (lambda task, by: move_task(task, "start", by=by, at=LATER), "was begun"),
            (lambda task, by: plan_task(task, "not_today", by=by, at=LATER), "got another day"),
            (lambda task, by: start_afresh(task, NewTask(title="Again"), by=by, at=LATER), "was settled"),
        ],
    )
    def test_says_what_stays_and_why(self, goal, alice, act, reason):
        repeating(goal, until())
        receipt = taken(goal, alice)
        act(tasks_of(goal)[0], alice)
        since = standing()

        with pytest.raises(CannotUndo, match=f"“{goal}” {reason} since"):
            actions.undo_receipt(receipt, by=alice, at=LATER)
        assert (standing(), Receipt.objects.get().undone_at) == (since, None)

    def test_keeps_what_came_up_since(self, goal, alice):
        repeating(goal, until())
        receipt = taken(goal, alice)
        Recurrence.objects.update(watermark=F("watermark") + DAY, seen_on=TODAY + 4 * DAY)

        actions.undo_receipt(receipt, by=alice, at=LATER + DAY)

        recurrence = Recurrence.objects.get()
        assert (plans(goal), recurrence.next_due_on) == ([0], TODAY + 10 * DAY)
        assert recurrence.seen_on == TODAY + 4 * DAY

    def test_is_refused_once_the_days_were_spread_again(self, goal, alice):
        repeating(goal, until())
        first = taken(goal, alice)
        taken(goal, alice, at=LATER + DAY)

        with pytest.raises(CannotUndo):
            actions.undo_receipt(first, by=alice, at=LATER + DAY)

    def test_is_what_the_toast_offers_too(self, goal, alice):
        repeating(goal, until())
        before = standing()
        receipt = taken(goal, alice)

        undo(receipt.trace, by=alice, at=LATER)

        assert standing() == before
        assert AuditEntry.objects.latest("pk").details["entry_id"] == receipt.trace.pk


class TestSweep:
    def test_leaves_the_same_receipt_by_nobody(self, goal):
        repeating(goal, until(29, 3))

        on_day(10)

        receipt = Receipt.objects.get()
        assert (receipt.cause, receipt.by) == ("sweep", None)
        assert [change.code for change in receipt.lines if change.task] == [Code.MOVED_TO_TODAY]
        assert AuditEntry.objects.filter(kind="GoalReplanned", actor=None).count() == 1

    def test_says_what_went_with_its_week(self, goal):
        repeating(goal, policy("times_per_week", times_per_week=7))

        on_day(5)

        receipt = Receipt.objects.get()
        assert receipt.lines[0].code is Code.WEEK_IS_OVER

    def test_leaves_none_where_nothing_moved_or_days_stay(self, goal, alice):
        repeating(goal, until())
        settle(goal)
        other = GoalFactory(project=goal.project, owner=alice)
        repeating(other, daily(catchup_strategy="skip"))

        on_day(10)

        assert not Receipt.objects.exists()

    def test_taken_back_is_left_alone_from_then_on(self, goal, alice):
        repeating(goal, until(29, 3))
        on_day(10)

        actions.undo_receipt(Receipt.objects.get(), by=alice, at=NOON + 10 * DAY)
        on_day(10)
        on_day(20)

        assert tasks_of(goal)[0].planned_on == TODAY
        assert Occurrence.objects.get(task=tasks_of(goal)[0]).is_kept

    def test_gives_back_what_a_week_took(self, goal, alice):
        repeating(goal, policy("times_per_week", times_per_week=7))
        on_day(5)

        actions.undo_receipt(Receipt.objects.get(), by=alice, at=NOON + 5 * DAY)
        on_day(6)

        first = tasks_of(goal)[0]
        assert (first.state, first.planned_on) == ("waiting", TODAY)


class TestDatabase:
    def test_refuses_to_change_a_receipt(self, goal, alice):
        repeating(goal, until())
        receipt = taken(goal, alice)

        for change in ({"changes": []}, {"made_at": NOON}, {"before": {}}):
            with pytest.raises(IntegrityError, match="receipt never changes"), transaction.atomic():
                Receipt.objects.filter(pk=receipt.pk).update(**change)
