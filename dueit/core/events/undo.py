"""Taking back one's own last change, for five minutes."""

from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.utils.module_loading import import_string

from dueit.core.events.event import Event
from dueit.core.events.models import AuditEntry

FOR = timedelta(minutes=5)


class CannotUndo(Exception):
    """The change stays. The message says why, for the person."""


@dataclass(frozen=True)
class Withdrawn:
    """Something that was just written is gone again; its text goes back to where it was typed.

    That is quick add, or else a field of `page`, which fills it in by itself for browsers without JavaScript.
    """

    text: str
    page: str = ""


@dataclass(frozen=True)
class TakenBack:
    """It is back, though perhaps not all of it; `words` say how much."""

    words: str


@dataclass(frozen=True)
class LinesWithdrawn:
    """Several things that were just written are gone again, `words` say how many; their lines go back to `page`."""

    lines: tuple[str, ...]
    words: str
    page: str


Undoer = Callable[..., object]


@transaction.atomic
def undo(entry: AuditEntry, *, by: Any, at: datetime) -> object:
    """Take back the change that `entry` traces, and return what its app gives back; raise CannotUndo if it stays."""
    check_undoable(entry, by=by, at=at)
    try:
        return undoers()[entry.kind](entry, by=by, at=at)
    except ObjectDoesNotExist as gone:
        raise CannotUndo("This is no longer here, so it stays as it is.") from gone


def check_undoable(entry: AuditEntry, *, by: Any, at: datetime) -> None:
    if entry.actor_id != by.pk or entry.kind not in undoers():
        raise CannotUndo("Only the person who did this can take it back.")
    if at - entry.at > FOR:
        raise CannotUndo("Done is done. Start a fresh task if you like.")
    if AuditEntry.objects.about(entry.subject).filter(pk__gt=entry.pk, details__entry_id=entry.pk).exists():
        raise CannotUndo("This is back already.")


def undoers() -> dict[str, Undoer]:
    """What can be taken back: the event's name and the action that does it, from dueit.wiring."""
    return {kind.__name__: undoer for kind, undoer in import_string(settings.EVENT_UNDOERS).items()}


def recent(by: Any, *, at: datetime) -> list[AuditEntry]:
    """Return what `by` did in the last five minutes and can still take back, newest first.

    What was done to many things at once is one of these, and the `entries` that it names are none.
    """
    entries = list(AuditEntry.objects.filter(actor=by, at__gte=at - FOR).order_by("-id"))
    told = {entry.details["entry_id"] for entry in entries if "entry_id" in entry.details}
    told.update(pk for entry in entries for pk in entry.details.get("entries", ()))
    return [entry for entry in entries if entry.kind in undoers() and entry.pk not in told]


def undoable(subject: str, *, by: Any, at: datetime, beside: Collection[type[Event]] = ()) -> AuditEntry | None:
    """Return the last change that `by` made to a subject, as long as they can take it back."""
    entry = last_of(subject, by=by, beside=beside)
    with suppress(CannotUndo):
        if entry is not None:
            check_undoable(entry, by=by, at=at)
            return entry
    return None


def last_of(subject: str, *, by: Any, beside: Collection[type[Event]] = ()) -> AuditEntry | None:
    """Return the last change that `by` made to a subject such as "task-12", of a kind that can be undone.

    What only goes on `beside` the subject does not count.
    """
    kinds = undoers().keys() - {kind.__name__ for kind in beside}
    mine = AuditEntry.objects.about(subject).filter(actor=by, kind__in=kinds)
    return mine.order_by("-id").first()
