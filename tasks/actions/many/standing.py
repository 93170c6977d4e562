"""Many tasks go on in their lives together, or get another day."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from dueit.core import bulk
from tasks.actions.by_itself import WRITTEN, take
from tasks.actions.facts import about
from tasks.actions.life import standing_in
from tasks.actions.many.holding import Changed, Held
from tasks.domain.aim import is_in_reach
from tasks.domain.lifecycle import State, apply
from tasks.domain.many import Deed
from tasks.domain.refusals import MoveConflict
from tasks.domain.roles import Permission
from tasks.domain.standing import Standing
from tasks.events import TaskMoved, TaskPlanned
from tasks.models import Task

MOVES = {Deed.TODAY: "today", Deed.SOME_DAY: "some_day", Deed.DAY: "move"}
Decide = Callable[[Task], Standing]


def move_many(held: Held, *, deed: Deed, at: datetime) -> Changed:
    """Settle tasks, or let them go."""

    def decide(task: Task) -> Standing:
        state = apply(deed, State(task.state), actor=held.actor(task))
        if state == task.state:
            raise MoveConflict("already_settled")
        return standing_in(state, task.standing, by=held.by, at=at)

    return _stand(held, decide, TaskMoved, deed, at=at)


def plan_many(held: Held, *, deed: Deed, at: datetime, day: date | None = None) -> Changed:
    """Aim tasks at today, at no day, or at one within a year; raises MoveConflict for any other."""
    held.check_may(Permission.PLAN)
    aim = day_of(deed, day, today=held.by.today(at))

    def decide(task: Task) -> Standing:
        if not task.is_open:
            raise MoveConflict("already_settled")
        if task.planned_on == aim:
            raise MoveConflict("there_already")
        return replace(task.standing, planned_on=aim)

    return _stand(held, decide, TaskPlanned, MOVES[deed], at=at)


def day_of(deed: Deed, day: date | None, *, today: date) -> date | None:
    """Return the day that a deed aims at."""
    if deed in (Deed.TODAY, Deed.SOME_DAY):
        return today if deed is Deed.TODAY else None
    if day is None or not is_in_reach(day, today=today):
        raise MoveConflict("out_of_reach")
    return day


def _stand(
    held: Held, decide: Decide, kind: type[TaskMoved] | type[TaskPlanned], move: str, *, at: datetime
) -> Changed:
    """Give each task the standing that is decided for it, unless it can't have it any more."""
    changed = Changed()
    for task in held.tasks:
        before = task.standing
        try:
            take(task, decide(task))
        except MoveConflict as refusal:
            changed.leave(task, refusal.code)
            continue
        task.last_activity_at = at
        changed.tasks.append(task)
        told = about(task, by=held.by, at=at)
        changed.events.append(kind(**told, move=move, before=before, after=task.standing))
    bulk.update(changed.tasks, [*WRITTEN, "last_activity_at"])
    return changed
