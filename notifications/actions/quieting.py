"""When nothing may disturb somebody."""

from datetime import datetime, time
from typing import Any

from django.db import transaction

from accounts.models import User
from dueit.core.events import publish
from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import CannotUndo
from notifications.actions.choosing import CHANGED_SINCE
from notifications.bell import hold
from notifications.domain.quiet_times import never_ends
from notifications.domain.quiet_week import MOST_WINDOWS, Window
from notifications.events import InboxTakenBack, QuietHoursAdded, QuietHoursChanged, QuietHoursRemoved
from notifications.models import QuietWindow


class TooQuiet(Exception):
    """So many quiet hours can't be kept. The message says why, for the person."""


@transaction.atomic
def add_quiet_hours(user: User, window: Window, *, by: User, at: datetime) -> AuditEntry:
    """Have nothing disturb somebody at these hours either."""
    hold({user.pk})
    kept = QuietWindow(user=user)
    kept.window = window
    kept.save()
    _bear(user)
    return publish(QuietHoursAdded(actor_id=by.pk, at=at, window_id=kept.pk, now=_written(window)))


@transaction.atomic
def change_quiet_hours(kept: QuietWindow, window: Window, *, by: User, at: datetime) -> AuditEntry | None:
    """Have quiet hours at another time; None if it is that already."""
    kept = _held(kept)
    before, kept.window = kept.window, window
    if before == window:
        return None
    kept.save()
    _bear(kept.user)
    now = _written(window)
    return publish(QuietHoursChanged(actor_id=by.pk, at=at, window_id=kept.pk, before=_written(before), now=now))


@transaction.atomic
def remove_quiet_hours(kept: QuietWindow, *, by: User, at: datetime) -> AuditEntry:
    """Be there again at these hours."""
    kept = _held(kept)
    gone = QuietHoursRemoved(actor_id=by.pk, at=at, window_id=kept.pk, before=_written(kept.window))
    kept.delete()
    return publish(gone)


@transaction.atomic
def undo_quiet_hours(entry: AuditEntry, *, by: User, at: datetime) -> None:
    """Have these quiet hours as they were before, unless they are not what they were then any more."""
    hold({by.pk})
    pk, before, now = (entry.details[name] for name in ("window_id", "before", "now"))
    kept = QuietWindow.objects.filter(user=by, pk=pk).first()
    if (kept and _written(kept.window)) != now:
        raise CannotUndo(CHANGED_SINCE)
    kept = kept or QuietWindow(pk=pk, user=by)
    if before is None:
        kept.delete()
    else:
        kept.window = _read(before)
        kept.save()
        _bear_again(by)
    publish(InboxTakenBack(actor_id=by.pk, at=at, entry_id=entry.pk))


def _held(kept: QuietWindow) -> QuietWindow:
    hold({kept.user_id})
    return QuietWindow.objects.select_related("user").get(pk=kept.pk)


def _bear(user: User) -> None:
    """Refuse quiet hours that are too many, or that together leave no moment at which anything could come."""
    windows = [kept.window for kept in QuietWindow.objects.filter(user=user)]
    if len(windows) > MOST_WINDOWS:
        raise TooQuiet(f"These are {MOST_WINDOWS} already. Change one of them, or take one away.")
    if never_ends(window.on(user.zone) for window in windows):
        raise TooQuiet("Together they leave no moment of the week at which anything could come.")


def _bear_again(user: User) -> None:
    try:
        _bear(user)
    except TooQuiet as refusal:
        raise CannotUndo(str(refusal)) from refusal


def _written(window: Window) -> dict[str, Any]:
    return {"start": window.start.isoformat(), "end": window.end.isoformat(), "days": sorted(window.days)}


def _read(written: dict[str, Any]) -> Window:
    start, end = (time.fromisoformat(written[name]) for name in ("start", "end"))
    return Window(start, end, frozenset(written["days"]))
