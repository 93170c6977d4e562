"""Taking time off back."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from dueit.core.events import publish
from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import CannotUndo
from goals.actions.settling import withdrawn
from goals.actions.sweeping import sweep_alone
from goals.actions.time_off import kept_by
from goals.actions.unrepeating import BEGUN, MOVED_ON
from goals.domain.schedule.state import ScheduleState
from goals.events import TimeOffTakenBack
from goals.models import Occurrence, TimeOff
from tasks.actions import give_back
from tasks.domain.lifecycle import State
from tasks.models import Task


@transaction.atomic
def undo_time_off(entry: AuditEntry, *, by: User, at: datetime) -> None:
    """Have everything stand as before it was taken, all of it or nothing."""
    off = TimeOff.objects.select_for_update().filter(pk=entry.details["time_off_id"], person=by).first()
    if off is None:
        raise CannotUndo("This is back already.")
    recurrences = {str(one.pk): one for one in kept_by(by)}
    if any(
        key not in recurrences or recurrences[key].standing.to_json() != was["after"] for key, was in off.stood.items()
    ):
        raise CannotUndo(MOVED_ON)
    check_untouched(off)
    if not withdrawn(off.made, at=at):
        raise CannotUndo(BEGUN)
    give_back(off.days_before, by=by, at=at)
    Occurrence.objects.filter(task__in=off.days_before).update(is_open=True)
    for key, was in off.stood.items():
        recurrences[key].settle_in(ScheduleState.read(was["before"]))
        recurrences[key].save()
        sweep_alone([recurrences[key].pk], at=at)
    publish(TimeOffTakenBack(actor_id=by.pk, at=at, time_off_id=off.pk, entry_id=entry.pk))
    off.delete()


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
