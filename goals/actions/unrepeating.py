"""Taking back what was done with the rhythm of a goal, and letting it rest with its goal."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from accounts.models import User
from dueit.core.events import publish
from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import CannotUndo
from goals.actions.repeating import say_prompt
from goals.actions.settling import withdrawn
from goals.actions.sweeping import held, sweep_alone
from goals.domain.schedule.state import ScheduleState
from goals.events import RhythmRestored
from goals.models import Recurrence, RecurrenceVersion
from tasks.actions.access import check_may
from tasks.domain.roles import Permission

MOVED_ON = "Something else has happened to this since, so it stays."
BEGUN = "Somebody has begun with this already, so it stays."


@transaction.atomic
def undo_rhythm(entry: AuditEntry, *, by: User, at: datetime) -> Recurrence:
    """Stand as before a pause, a return or an end."""
    recurrence = as_left(entry, by=by)
    recurrence.settle_in(ScheduleState.read(entry.details["before"]))
    recurrence.stopped_at = None
    recurrence.save()
    sweep_alone([recurrence.pk], at=at)
    return restored(entry, recurrence, by=by, at=at)


@transaction.atomic
def undo_repeated(entry: AuditEntry, *, by: User, at: datetime) -> Recurrence:
    """Withdraw what a rhythm made at once, and go back to the one before, if there was one."""
    recurrence = as_left(entry, by=by)
    if entry.details["skipped"]:
        raise CannotUndo("Days ahead were planned anew by this, so it stays. Choose a rhythm again instead.")
    if not withdrawn(entry.details["made"], at=at):
        raise CannotUndo(BEGUN)
    say_prompt(recurrence.goal, entry.details.get("prompt_before", recurrence.goal.prompt))
    if entry.details["before"] is None:
        recurrence.delete()
    else:
        go_back(recurrence, entry.details, by=by, at=at)
    return restored(entry, recurrence, by=by, at=at)


def go_back(recurrence: Recurrence, was: Mapping[str, Any], *, by: User, at: datetime) -> None:
    """Take up the rhythm before this one again, as a version of its own: none is ever changed."""
    recurrence.policy = recurrence.versions.get(rev=recurrence.rev - 1).policy
    recurrence.rev += 1
    recurrence.title = was.get("title_before", recurrence.title)
    recurrence.minutes = was.get("minutes_before", recurrence.minutes)
    recurrence.settle_in(ScheduleState.read(was["before"]))
    recurrence.save()
    RecurrenceVersion.objects.keep(recurrence, by=by, at=at)


def as_left(entry: AuditEntry, *, by: User) -> Recurrence:
    """Hold the rhythm if it still stands as the change left it."""
    check_may(by, Permission.UNDO, entry.project_id or 0)
    recurrence = held().filter(goal=entry.details["goal_id"]).first()
    if recurrence is None or recurrence.standing.to_json() != entry.details["after"]:
        raise CannotUndo(MOVED_ON)
    return recurrence


def restored(entry: AuditEntry, recurrence: Recurrence, *, by: User, at: datetime) -> Recurrence:
    goal_id = entry.details["goal_id"]
    publish(RhythmRestored(actor_id=by.pk, at=at, project_id=entry.project_id, goal_id=goal_id, entry_id=entry.pk))
    return recurrence
