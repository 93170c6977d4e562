"""A goal that goes on until something is true: it is asked after, and the answer is not yet."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from dueit.core.events import publish
from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import CannotUndo
from goals.actions.refusals import NotRepeating
from goals.actions.repeating import repeating
from goals.events import GoalNotYet, GoalNotYetTakenBack
from goals.models import Goal, Occurrence
from tasks.actions import move_task, undo_move
from tasks.models import Task

NOT_ASKED = "Nothing is asked about this goal just now."


@transaction.atomic
def answer_not_yet(goal: Goal, *, by: User, at: datetime) -> Goal:
    """Settle the looking of today, so that it is asked again on the next day of the rhythm."""
    recurrence = repeating(goal, by=by)
    asked = Occurrence.objects.filter(goal=goal.pk).open().filter(task__planned_on__lte=recurrence.today(at))
    tasks = list(Task.objects.filter(pk__in=asked.values("task")).in_order())
    if not (tasks and recurrence.schedule.until_met and recurrence.is_active):
        raise NotRepeating(NOT_ASKED)
    traces = [move_task(task, "complete", by=by, at=at).trace for task in tasks]
    entries = tuple(trace.pk for trace in traces if trace)
    where = {"project_id": goal.project_id, "goal_id": goal.pk}
    goal.trace = publish(GoalNotYet(actor_id=by.pk, at=at, **where, entries=entries))
    return goal


@transaction.atomic
def undo_not_yet(entry: AuditEntry, *, by: User, at: datetime) -> Goal:
    """Ask again today; taking back each answer asks whether `by` may."""
    goal = Goal.objects.get(pk=entry.details["goal_id"])
    if not goal.is_open:
        raise CannotUndo("This goal rests by now, so it stays.")
    for trace in AuditEntry.objects.filter(pk__in=entry.details["entries"]):
        undo_move(trace, by=by, at=at)
    where = {"project_id": goal.project_id, "goal_id": goal.pk}
    publish(GoalNotYetTakenBack(actor_id=by.pk, at=at, **where, entry_id=entry.pk))
    return goal
