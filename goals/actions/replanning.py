"""Spreading what is left of a goal again because somebody asks, and taking that back."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from dueit.core.events import publish
from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import CannotUndo
from goals.actions.courses import Course, Decided, course_of, write
from goals.actions.receipts import leave_receipt
from goals.actions.refusals import NothingMoves, NotRepeating, SeenOtherwise
from goals.actions.repeating import NO_RHYTHM, RESTS
from goals.actions.saying import locked
from goals.actions.sweeping import held
from goals.domain.replanning import Change, Replan, is_planned_as, replan, taken_back
from goals.events import ReplanTakenBack
from goals.models import Goal, Occurrence, Receipt, Recurrence
from tasks.actions import give_back
from tasks.actions.access import check_may
from tasks.domain.lifecycle import SETTLED, State
from tasks.domain.roles import Permission
from tasks.models import Task

NOTHING = "Nothing needs to move."
OTHERWISE = "Something has changed since you looked, so nothing was moved yet. This is how it would be now."
TOO_LONG_AGO = "That is more than seven days ago, so it stays."
BACK = "This is back already."
PLANNED_SINCE = "The days were planned again since, so this stays as it is."


def propose_replan(goal: Goal, *, by: User, at: datetime) -> Replan:
    """Return what spreading the rest of a goal again would do. Writes nothing. Raise NotRepeating if it has none."""
    check_may(by, Permission.ADD, goal.project_id)
    recurrence = Recurrence.objects.select_related("goal", "keeper").filter(goal=goal.pk).first()
    return proposed(course_in(recurrence), at=at)


@transaction.atomic
def take_replan(goal: Goal, *, by: User, at: datetime, seen: str) -> Receipt:
    """Spread what is left of a goal again, as it was looked at; `seen` is the fingerprint of that proposal.

    Raise SeenOtherwise if something else would happen by now, NothingMoves if nothing would.
    """
    goal = locked(goal.pk)
    check_may(by, Permission.ADD, goal.project_id)
    course = course_in(held().filter(goal=goal.pk).first())
    proposal = proposed(course, at=at)
    if proposal.is_empty:
        raise NothingMoves(NOTHING)
    if proposal.fingerprint != seen:
        raise SeenOtherwise(OTHERWISE)
    recurrence = course.recurrence
    decided = Decided(course, proposal.outcome, recurrence.today(at), recurrence.standing)
    written = write([decided], at=at)
    recurrence.settle_in(proposal.outcome.state)
    recurrence.last_settling = None
    recurrence.save()
    return leave_receipt(decided, written.touched, by=by, at=at)


@transaction.atomic
def undo_receipt(receipt: Receipt, *, by: User, at: datetime) -> Receipt:
    """Have tasks and plan stand again as before, within seven days. All of it or nothing; raise CannotUndo.

    What the house did by itself it would soon do again, so it leaves such tasks alone from then on.
    """
    goal = locked(receipt.goal_id)
    check_may(by, Permission.UNDO, goal.project_id)
    receipt = Receipt.objects.select_for_update(of=("self",)).get(pk=receipt.pk)
    recurrence = held().filter(goal=goal.pk).first()
    check_stands(receipt, recurrence, at=at)
    for change in receipt.lines:
        check_untouched(change)
    days = receipt.days_before
    give_back(days, by=by, at=at)
    Occurrence.objects.filter(task__in=days).update(is_open=True, is_kept=receipt.is_of_the_house)
    if recurrence:
        stand_as_before(recurrence, receipt)
    return noted(receipt, goal, by=by, at=at)


def undo_replanned(entry: AuditEntry, *, by: User, at: datetime) -> Receipt:
    """Take back what somebody just asked for."""
    return undo_receipt(Receipt.objects.get(pk=entry.details["receipt_id"]), by=by, at=at)


def course_in(recurrence: Recurrence | None) -> Course:
    """Return the course of a goal that goes on by a rhythm; raise NotRepeating."""
    if recurrence is None or recurrence.is_stopped:
        raise NotRepeating(NO_RHYTHM)
    if not recurrence.goal.is_open:
        raise NotRepeating(RESTS)
    return course_of(recurrence)


def proposed(course: Course, *, at: datetime) -> Replan:
    recurrence = course.recurrence
    return replan(recurrence.standing, course.policy, course.situation, recurrence.today(at), ids=course.ids)


def check_stands(receipt: Receipt, recurrence: Recurrence | None, *, at: datetime) -> None:
    """Raise CannotUndo if it is back already, too long ago, or planned over since."""
    if receipt.undone_at:
        raise CannotUndo(BACK)
    if not receipt.may_be_undone(at):
        raise CannotUndo(TOO_LONG_AGO)
    is_same_rhythm = recurrence is not None and recurrence.rev == receipt.before["rev"]
    if recurrence is None or not is_same_rhythm or not is_planned_as(recurrence.standing, receipt.state_left):
        raise CannotUndo(PLANNED_SINCE)


def check_untouched(change: Change) -> None:
    """Raise CannotUndo if somebody has done something else with the task since."""
    if change.task is None:
        return
    task = Task.objects.select_for_update().filter(pk=change.task).first()
    if task is None:
        raise CannotUndo("One of these tasks is gone for good, so this stays as it is.")
    if reason := since(task, change):
        raise CannotUndo(f"“{task}” {reason} since, so this stays as it is. Nothing was changed.")


def since(task: Task, change: Change) -> str:
    """Say what has happened to a task since; nothing if it is as the receipt left it."""
    if not change.is_move:
        is_as_left = task.state == State.SKIPPED and task.settled_by_id is None
        return "" if is_as_left else "was taken up again"
    if task.state in SETTLED:
        return "was settled"
    if task.state == State.IN_PROGRESS:
        return "was begun"
    return "" if task.planned_on == change.to_day else "got another day"


def stand_as_before(recurrence: Recurrence, receipt: Receipt) -> None:
    course = course_of(recurrence)
    before, left = receipt.state_before, receipt.state_left
    state = taken_back(recurrence.standing, before=before, left=left, policy=course.policy, situation=course.situation)
    recurrence.settle_in(state)
    recurrence.last_settling = None
    recurrence.save()


def noted(receipt: Receipt, goal: Goal, *, by: User, at: datetime) -> Receipt:
    receipt.undone_at = at
    receipt.save(update_fields=["undone_at"])
    traces = AuditEntry.objects.about(f"goal-{goal.pk}").filter(kind="GoalReplanned")
    entry_id = traces.filter(details__receipt_id=receipt.pk).values_list("pk", flat=True).first()
    where = {"project_id": goal.project_id, "goal_id": goal.pk}
    publish(ReplanTakenBack(actor_id=by.pk, at=at, **where, receipt_id=receipt.pk, entry_id=entry_id))
    return receipt
