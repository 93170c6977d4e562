"""What people do in their inbox. It changes nothing about the things that they were told of."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from dueit.core.events import publish
from dueit.core.events.models import AuditEntry
from notifications.bell import hold, ring
from notifications.domain.later import Later, comes_back
from notifications.events import InboxTakenBack, NoticePutOff, NoticesRead
from notifications.models import Notification
from notifications.models.notification import NotificationQuerySet


def read(notice: Notification, *, by: User, at: datetime) -> AuditEntry | None:
    """Count one notice as read, and return the trace; None if it was read already."""
    return _read(Notification.objects.filter(pk=notice.pk), by=by, at=at)


def read_all(*, by: User, at: datetime) -> AuditEntry | None:
    """Count all that is there as read; what was put off still comes back."""
    return _read(Notification.objects.shown(at), by=by, at=at)


@transaction.atomic
def put_off(notice: Notification, later: Later, *, by: User, at: datetime) -> AuditEntry:
    """Have a notice come back later, unread, on its person's clock."""
    hold({by.pk})
    notice = Notification.objects.visible_to(by).get(pk=notice.pk)
    shown_at = comes_back(later, at, by.zone, by.day_start)
    Notification.objects.filter(pk=notice.pk).update(shown_at=shown_at, read_at=None)
    ring({by.pk})
    about = {"actor_id": by.pk, "notice_id": notice.pk}
    return publish(NoticePutOff(**about, at=at, shown_before=notice.shown_at, read_before=notice.read_at))


@transaction.atomic
def undo_read(entry: AuditEntry, *, by: User, at: datetime) -> None:
    """Have what was read then unread again."""
    hold({by.pk})
    Notification.objects.filter(user=by, read_at=entry.at).update(read_at=None)
    _taken_back(entry, by=by, at=at)


@transaction.atomic
def undo_put_off(entry: AuditEntry, *, by: User, at: datetime) -> None:
    """Have a notice stand again where it stood before it was put off."""
    hold({by.pk})
    shown, seen = entry.details["shown_before"], entry.details["read_before"]
    before = {"shown_at": datetime.fromisoformat(shown), "read_at": datetime.fromisoformat(seen) if seen else None}
    Notification.objects.filter(user=by, pk=entry.details["notice_id"]).update(**before)
    _taken_back(entry, by=by, at=at)


@transaction.atomic
def _read(notices: NotificationQuerySet, *, by: User, at: datetime) -> AuditEntry | None:
    hold({by.pk})
    if not notices.visible_to(by).unread().update(read_at=at):
        return None
    ring({by.pk})
    return publish(NoticesRead(actor_id=by.pk, at=at))


def _taken_back(entry: AuditEntry, *, by: User, at: datetime) -> None:
    ring({by.pk})
    publish(InboxTakenBack(actor_id=by.pk, at=at, entry_id=entry.pk))
