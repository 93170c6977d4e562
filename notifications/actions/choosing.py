"""How somebody would like to be told."""

from collections.abc import Collection
from datetime import date, datetime, time
from typing import Any

from django.db import transaction

from accounts.models import User
from dueit.core.events import publish
from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import CannotUndo
from notifications import events
from notifications.bell import hold
from notifications.domain.kinds import Way
from notifications.domain.matrix import differing
from notifications.models import Choice
from notifications.models.choice import Rhythm

CHANGED_SINCE = "You chose anew since then, so it stays as it is."


@transaction.atomic
def choose(
    kind: type[events.ChoiceMade], user: User, chosen: dict[str, Any], *, by: User, at: datetime
) -> AuditEntry | None:
    """Choose, and return the trace; None if it is so already."""
    choice = _held(user)
    before = _now(choice, chosen)
    if before == chosen:
        return None
    _stand(choice, chosen)
    return publish(kind(actor_id=by.pk, at=at, before=before, now=chosen))


def switch_mail(user: User, has_mail: bool, *, by: User, at: datetime) -> AuditEntry | None:
    """Have notices come by mail too, or not; whoever wants mail again has us forget that it was refused."""
    chosen = {"has_mail": True, "refused_at": None} if has_mail else {"has_mail": False}
    return choose(events.MailSwitched, user, chosen, by=by, at=at)


@transaction.atomic
def choose_ways(
    user: User, ticked: Collection[str], among: Collection[Way], *, by: User, at: datetime
) -> AuditEntry | None:
    """Have what is ticked come by these ways, and nothing else by them."""
    ways = differing(ticked, among, before=_held(user).ways)
    return choose(events.WaysChosen, user, {"ways": ways}, by=by, at=at)


def choose_ways_as_at_first(user: User, *, by: User, at: datetime) -> AuditEntry | None:
    """Have everything come by the ways that it takes by default."""
    return choose(events.WaysChosen, user, {"ways": {}}, by=by, at=at)


def choose_digest(user: User, rhythm: Rhythm, *, wall: time, weekday: int, by: User, at: datetime) -> AuditEntry | None:
    """Have what can wait come together, at this time of their day, or never."""
    chosen = {"digest": str(rhythm), "digest_at": wall, "digest_weekday": weekday}
    return choose(events.DigestChosen, user, chosen, by=by, at=at)


def choose_pushes(user: User, a_day: int, *, by: User, at: datetime) -> AuditEntry | None:
    """Have no more pushes than so many in one day."""
    return choose(events.PushesChosen, user, {"pushes_a_day": a_day}, by=by, at=at)


def pause(user: User, until: date | None, *, by: User, at: datetime) -> AuditEntry | None:
    """Have nothing disturb them before a day of theirs; None ends it."""
    return choose(events.PauseChosen, user, {"silent_until": until}, by=by, at=at)


@transaction.atomic
def undo_choice(entry: AuditEntry, *, by: User, at: datetime) -> None:
    """Have it as it was before, unless it is not what they chose then any more."""
    choice = _held(by)
    if _now(choice, entry.details["now"]) != _read(entry.details["now"]):
        raise CannotUndo(CHANGED_SINCE)
    _stand(choice, _read(entry.details["before"]))
    publish(events.InboxTakenBack(actor_id=by.pk, at=at, entry_id=entry.pk))


def _held(user: User) -> Choice:
    """Return what somebody chose so far, which nobody else changes until this is over."""
    hold({user.pk})
    return Choice.objects.get_or_create(user=user)[0]


def _now(choice: Choice, chosen: Collection[str]) -> dict[str, Any]:
    return {name: getattr(choice, name) for name in chosen}


def _stand(choice: Choice, chosen: dict[str, Any]) -> None:
    for name, value in chosen.items():
        setattr(choice, name, value)
    choice.save(update_fields=list(chosen))


def _read(details: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of a trace as they were before they were written down."""
    fields = {field.name: field for field in Choice._meta.concrete_fields}
    return {name: fields[name].to_python(value) for name, value in details.items()}
