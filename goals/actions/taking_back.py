"""Taking back what was spread again: for seven days, all of it or nothing."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from accounts.models import User
from dueit.core.events import publish
from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import CannotUndo
from goals.actions.courses import course_of
from goals.actions.holding import hold_tasks
from goals.actions.saying import locked
from goals.actions.sweeping import held
from goals.domain.replanning import Change, taken_back
from goals.events import ReplanTakenBack
from goals.models import Goal, Occurrence, Receipt, Recurrence
from tasks.actions import give_back
from tasks.actions.access import check_may
from tasks.domain.lifecycle import SETTLED, State
from tasks.domain.roles import Permission
from tasks.models import Task

TOO_LONG_AGO = "That is more than seven days ago, so it stays."
BACK = "This is back already."
PLANNED_SINCE = "The days were planned again since, so this stays as it is."


@transaction.atomic
def undo_receipt(receipt: Receipt, *, by: User, at: datetime) -> Receipt:
    """Have tasks and plan stand again as before, within seven days. All of it or nothing; raise CannotUndo.

    What the house did by itself it would soon do again, so it leaves such tasks alone from then on.
    """
    goal = locked(receipt.goal_id)
    check_may(by, Permission.UNDO, goal.project_id)
    receipt = Receipt.objects.select_for_update(of=("self",)).get(pk=receipt.pk)
    days = receipt.days_before
    tasks = hold_tasks(days)
    recurrence = check_stands(receipt, held().filter(goal=goal.pk).first(), at=at)
    check_untouched(receipt, tasks)
    give_back(days, by=by, at=at)
    Occurrence.objects.filter(task__in=days).update(is_open=True, is_kept=receipt.is_of_the_house)
    stand_as_before(recurrence, receipt)
    return noted(receipt, goal, by=by, at=at)


def undo_replanned(entry: AuditEntry, *, by: User, at: datetime) -> Receipt:
    """Take back what somebody just asked for."""
    return undo_receipt(Receipt.objects.get(pk=entry.details["receipt_id"]), by=by, at=at)


def check_stands(receipt: Receipt, recurrence: Recurrence | None, *, at: datetime) -> Recurrence:
    """Raise CannotUndo if it is back already, too long ago, or planned over since."""
    if receipt.undone_at:
        raise CannotUndo(BACK)
    if not receipt.may_be_undone(at):
        raise CannotUndo(TOO_LONG_AGO)
    if recurrence is None or not receipt.stands_in(recurrence):
        raise CannotUndo(PLANNED_SINCE)
    return recurrence


def check_untouched(receipt: Receipt, tasks: Mapping[int, Task]) -> None:
    """Raise CannotUndo if somebody has done something else with one of the tasks since."""
    for change in receipt.lines:
        if change.task is None:
            continue
        if change.task not in tasks:
            raise CannotUndo("One of these tasks is gone for good, so this stays as it is.")
        if reason := since(tasks[change.task], change):
            raise CannotUndo(f"“{tasks[change.task]}” {reason} since, so this stays as it is. Nothing was changed.")


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
