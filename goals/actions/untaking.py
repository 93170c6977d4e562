"""Taking time off back."""

from datetime import datetime
from typing import Any

from django.db import transaction

from accounts.models import User
from dueit.core.events import publish
from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import CannotUndo
from goals.actions.holding import hold_home
from goals.actions.settling import withdrawn
from goals.actions.sweeping import sweep_alone
from goals.actions.time_off import kept_by
from goals.actions.unrepeating import BEGUN, MOVED_ON
from goals.domain.schedule.state import ScheduleState
from goals.events import TimeOffTakenBack, TimeOffWentOn
from goals.models import Occurrence, Recurrence, TimeOff
from tasks.actions import give_back
from tasks.domain.lifecycle import State
from tasks.models import Task


@transaction.atomic
def undo_time_off(entry: AuditEntry, *, by: User, at: datetime) -> None:
    """Have everything stand as before it was taken, all of it or nothing."""
    hold_home(by)
    off = TimeOff.objects.select_for_update().filter(pk=entry.details["time_off_id"], person=by).first()
    if off is None:
        raise CannotUndo("This is back already.")
    recurrences = as_left(off.stood, by=by)
    check_untouched(off)
    if not withdrawn(off.made, at=at):
        raise CannotUndo(BEGUN)
    give_back(off.days_before, by=by, at=at)
    Occurrence.objects.filter(task__in=off.days_before).update(is_open=True)
    go_back(recurrences, off.stood)
    for one in recurrences:
        sweep_alone([one.pk], at=at)
    publish(TimeOffTakenBack(actor_id=by.pk, at=at, time_off_id=off.pk, entry_id=entry.pk))
    off.delete()


@transaction.atomic
def undo_come_back(entry: AuditEntry, *, by: User, at: datetime) -> TimeOff:
    """Have time off go on as if nobody had come back, unless something else has happened since."""
    hold_home(by)
    off = TimeOff.objects.select_for_update().filter(pk=entry.details["time_off_id"], person=by, is_over=True).first()
    if off is None or TimeOff.objects.open().of(by).exists():
        raise CannotUndo(MOVED_ON)
    recurrences = as_left(entry.details["stood"], by=by)
    if not withdrawn(entry.details["made"], at=at):
        raise CannotUndo(BEGUN)
    go_back(recurrences, entry.details["stood"])
    off.is_over, off.made = False, [task for task in off.made if task not in entry.details["made"]]
    off.save()
    publish(TimeOffWentOn(actor_id=by.pk, at=at, time_off_id=off.pk, entry_id=entry.pk))
    return off


def as_left(stood: dict[str, Any], *, by: User) -> list[Recurrence]:
    """Hold the rhythms that a change turned; raise CannotUndo if one of them stands otherwise by now."""
    held = [one for one in kept_by(by) if str(one.pk) in stood]
    if len(held) < len(stood) or any(one.standing.to_json() != stood[str(one.pk)]["after"] for one in held):
        raise CannotUndo(MOVED_ON)
    return held


def go_back(recurrences: list[Recurrence], stood: dict[str, Any]) -> None:
    for one in recurrences:
        one.settle_in(ScheduleState.read(stood[str(one.pk)]["before"]))
        one.save()


def check_untouched(off: TimeOff) -> None:
    """Raise CannotUndo if somebody has done something else since with a task that was moved or let go."""
    tasks = Task.objects.select_for_update().filter(pk__in=off.days_before).order_by("pk")
    as_left = [
        task.settled_by_id is None if task.state == State.SKIPPED else task.planned_on == off.back_on
        for task in tasks
        if task.state in (State.SKIPPED, State.WAITING)
    ]
    if len(as_left) < len(off.days) or not all(as_left):
        raise CannotUndo(BEGUN)
