"""Taking back what was done with the rhythm of a goal, and letting it rest with its goal."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from dueit.core.events import publish
from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import CannotUndo
from goals.actions.holding import hold_project_of
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
    if entry.details["before"] is None:
        say_prompt(recurrence.goal, "")
        recurrence.delete()
    else:
        go_back(recurrence, ScheduleState.read(entry.details["before"]), by=by, at=at)
    return restored(entry, recurrence, by=by, at=at)


def go_back(recurrence: Recurrence, state: ScheduleState, *, by: User, at: datetime) -> None:
    """Take up the rhythm before this one again, as a version of its own: none is ever changed."""
    before = recurrence.versions.get(rev=recurrence.rev - 1)
    recurrence.revise(before.schedule, title=before.title, minutes=before.minutes)
    recurrence.settle_in(state)
    recurrence.save()
    say_prompt(recurrence.goal, before.prompt)
    RecurrenceVersion.objects.keep(recurrence, by=by, at=at)


def as_left(entry: AuditEntry, *, by: User) -> Recurrence:
    """Hold the rhythm if it still stands as the change left it."""
    hold_project_of(entry.details["goal_id"])
    check_may(by, Permission.UNDO, entry.project_id or 0)
    recurrence = held().filter(goal=entry.details["goal_id"]).first()
    if recurrence is None or recurrence.standing.to_json() != entry.details["after"]:
        raise CannotUndo(MOVED_ON)
    return recurrence


def restored(entry: AuditEntry, recurrence: Recurrence, *, by: User, at: datetime) -> Recurrence:
    goal_id = entry.details["goal_id"]
    publish(RhythmRestored(actor_id=by.pk, at=at, project_id=entry.project_id, goal_id=goal_id, entry_id=entry.pk))
    return recurrence
