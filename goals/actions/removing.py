"""Removing a goal: what waits of it is let go, what somebody has begun stays, and what happened stays told."""

from datetime import datetime, timedelta

from django.db import transaction

from accounts.models import User
from dueit.core.events import publish
from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import CannotUndo
from goals.actions.holding import hold_tasks
from goals.actions.resting import go_on
from goals.actions.saying import held_tasks, locked
from goals.actions.sweeping import held
from goals.actions.unrepeating import MOVED_ON
from goals.domain.schedule import events
from goals.domain.schedule.situation import Situation
from goals.domain.schedule.state import ScheduleState
from goals.events import GoalBroughtBack, GoalRemoved
from goals.models import Goal, Occurrence
from goals.models.belonging import task_ids_of
from tasks.actions import draw_anew, give_back, let_go_by_itself
from tasks.actions.access import check_may
from tasks.actions.by_itself import Release
from tasks.domain.lifecycle import Reason, State
from tasks.domain.roles import Permission
from tasks.models import Task

KEPT_FOR = timedelta(days=30)


@transaction.atomic
def remove_goal(goal: Goal, *, by: User, at: datetime) -> Goal:
    """Put a goal out of sight, for good after thirty days. Twice is once."""
    goal = locked(goal.pk)
    check_may(by, Permission.REMOVE, goal.project_id)
    if goal.removed_at:
        return goal
    hold_tasks(task_ids_of([goal]))
    schedule = make_no_more(goal)
    let_go = let_go_waiting(goal, by=by, at=at)
    goal.put_out_of_sight(at)
    draw_anew(Task.objects.filter(pk__in=task_ids_of([goal])))
    where = {"project_id": goal.project_id, "goal_id": goal.pk}
    goal.trace = publish(GoalRemoved(actor_id=by.pk, at=at, **where, let_go=let_go, schedule=schedule))
    return goal


@transaction.atomic
def undo_goal_removed(entry: AuditEntry, *, by: User, at: datetime) -> Goal:
    """Have a goal back, with the tasks that went with it, all of it or nothing."""
    goal, released = locked(entry.details["goal_id"]), entry.details["let_go"]
    check_may(by, Permission.UNDO, goal.project_id)
    named = hold_tasks(task_ids_of([goal]))
    tasks = {pk: named[pk] for pk in released if pk in named}
    is_untouched = all(task.state == State.SKIPPED and task.settled_by_id is None for task in tasks.values())
    if goal.removed_at is None or len(tasks) < len(released) or not is_untouched:
        raise CannotUndo(MOVED_ON)
    give_back({task.pk: task.planned_on for task in tasks.values()}, by=by, at=at)
    Occurrence.objects.filter(task__in=released).update(is_open=True)
    goal.put_out_of_sight(None)
    draw_anew(Task.objects.filter(pk__in=task_ids_of([goal])))
    if schedule := entry.details["schedule"]:
        go_on(goal, ScheduleState.read(schedule), at=at)
    publish(GoalBroughtBack(actor_id=by.pk, at=at, project_id=goal.project_id, goal_id=goal.pk, entry_id=entry.pk))
    return goal


def forget_goals(*, at: datetime) -> int:
    """Delete goals that were removed long ago, with all that is about them; their tasks stay. Return how many."""
    gone = Goal.objects.removed_before(at - KEPT_FOR)
    return gone.delete()[1].get(Goal._meta.label, 0)


def make_no_more(goal: Goal) -> ScheduleState | None:
    """Have the rhythm of a goal, if it has one, make nothing more; return how it stood."""
    recurrence = held().filter(goal=goal.pk).first()
    if recurrence is None:
        return None
    before = recurrence.standing
    recurrence.settle_in(events.delete(before, Situation()).state)
    recurrence.save()
    return before


def let_go_waiting(goal: Goal, *, by: User, at: datetime) -> tuple[int, ...]:
    """Let go of what waits of a goal; return what that was."""
    release = Release(Reason.GOAL_DELETED, by.today(at))
    waiting = [task.pk for task in held_tasks(goal) if task.state == State.WAITING]
    let_go = tuple(task.pk for task in let_go_by_itself(dict.fromkeys(waiting, release), at=at))
    Occurrence.objects.filter(task__in=let_go).update(is_open=False)
    return let_go
