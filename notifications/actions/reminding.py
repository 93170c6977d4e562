"""Reminders that people set, and telling them when their time has come. Whoever changes one holds its person first."""

from collections.abc import Collection, Iterable
from datetime import datetime, time
from typing import Any

from django.db import connection, transaction
from django.db.models import Q

from accounts.models import User
from dueit.core import bulk
from dueit.core.events import publish
from dueit.core.events.models import AuditEntry
from dueit.core.live import bus, topics
from notifications.actions.telling import note_answers, notify
from notifications.bell import hold
from notifications.domain.reminders import Reminded, Why
from notifications.events import InboxTakenBack, ReminderRemoved, ReminderSet
from notifications.models import Reminder
from notifications.models.reminder import ReminderQuerySet, restored
from notifications.reminded import standing, standings

AT_ONCE = 1_000
WRITTEN = ("day", "place", "due_at", "told_at")


class NotReminded(Exception):
    """Nobody can be reminded so; the message says why, for the person."""


@transaction.atomic
def set_reminder(subject: str, at_time: time, lead: int, *, by: User, at: datetime) -> AuditEntry:
    """Have somebody be reminded of a thing, once, on its day; raises NotReminded if that is no more, or not now."""
    hold({by.pk})
    seen = standing(by.pk, subject)
    reminder, before = _known(subject, by, at=at)
    reminder.at_time, reminder.lead, reminder.told_at, reminder.set_at = at_time, lead, None, at
    _check(reminder, seen, at=at)
    reminder.due_at = None
    reminder.aim(seen, at=at)
    reminder.save()
    _show(by)
    return publish(ReminderSet(actor_id=by.pk, at=at, about=subject, before=before))


@transaction.atomic
def remove_reminder(subject: str, *, by: User, at: datetime) -> AuditEntry | None:
    """Have somebody not be reminded; None if they are not anyway."""
    hold({by.pk})
    reminder, before = _known(subject, by, at=at)
    if before is None:
        return None
    reminder.delete()
    _show(by)
    return publish(ReminderRemoved(actor_id=by.pk, at=at, about=subject, before=before))


@transaction.atomic
def undo_reminder(entry: AuditEntry, *, by: User, at: datetime) -> None:
    """Have what somebody chose stand as before."""
    hold({by.pk})
    subject, before = entry.details["about"], entry.details["before"]
    reminder, _ = _known(subject, by, at=at)
    if before is not None:
        for name, value in restored(before).items():
            setattr(reminder, name, value)
        reminder.due_at = None
        reminder.aim(standing(by.pk, subject), at=at)
        reminder.save()
    elif reminder.pk:
        reminder.delete()
    _show(by)
    publish(InboxTakenBack(actor_id=by.pk, at=at, entry_id=entry.pk))


@transaction.atomic
def aim_reminders(subjects: Collection[str], *, at: datetime) -> None:
    """Follow things that have another day, were begun, settled or opened again; what no longer holds is read."""
    reminders = _aim(Reminder.objects.filter(subject__in=subjects), at=at)
    note_answers([reminder.key for reminder, seen in reminders if _is_answered(reminder, seen)], at=at)


@transaction.atomic
def aim_reminders_in(place: str, *, at: datetime) -> None:
    """Follow what happened to all things in a place, or to who is there."""
    _aim(Reminder.objects.untold().filter(place=place), at=at)


@transaction.atomic
def aim_reminders_of(person: int, *, at: datetime) -> None:
    """Follow another clock, or days off, of one person."""
    _aim(Reminder.objects.untold().filter(user=person), at=at)


def forget_reminders(subjects: Collection[str] = (), *, place: str = "") -> None:
    """Forget reminders of things that are gone, or of a place with all that was in it."""
    gone = Q(subject__in=subjects) | (Q(place=place) if place else Q())
    Reminder.objects.filter(gone).delete()


@transaction.atomic
def remind_due(*, at: datetime) -> int:
    """Tell the next people whose reminders are due, in a few statements for all; return how many were looked at.

    People whom somebody else holds just now are left for the next time, so that nobody waits for the other.
    """
    can_skip = connection.features.has_select_for_update_skip_locked
    waiting = User.objects.filter(pk__in=Reminder.objects.due(at).values("user")).order_by("pk")
    held = list(waiting.select_for_update(no_key=True, skip_locked=can_skip).values_list("pk", flat=True)[:AT_ONCE])
    mine = Reminder.objects.due(at).filter(user__in=held).order_by("due_at", "pk")
    reminders = list(mine.select_related("user")[:AT_ONCE])
    seen = standings(_pairs(reminders))
    told = [reminder.tell(seen.get(_pair(reminder)), at=at) for reminder in reminders]
    notify([message for message in told if message], at=at)
    bulk.update(reminders, WRITTEN)
    return len(reminders)


def _aim(found: ReminderQuerySet, *, at: datetime) -> list[tuple[Reminder, Reminded | None]]:
    people = set(found.values_list("user_id", flat=True))
    if not people:
        return []
    hold(people)
    reminders = list(found.filter(user__in=people).select_related("user").order_by("pk"))
    seen = standings(_pairs(reminders))
    for reminder in reminders:
        reminder.aim(seen.get(_pair(reminder)), at=at)
    bulk.update(reminders, WRITTEN)
    return [(reminder, seen.get(_pair(reminder))) for reminder in reminders]


def _known(subject: str, user: User, *, at: datetime) -> tuple[Reminder, dict[str, Any] | None]:
    """Return somebody's reminder of a thing, or a new one, and what was chosen before."""
    reminder = Reminder.objects.select_related("user").filter(user=user, subject=subject).first()
    return (reminder, reminder.wish) if reminder else (Reminder(user=user, subject=subject, set_at=at), None)


def _check(reminder: Reminder, seen: Reminded | None, *, at: datetime) -> None:
    sending = reminder.sending(seen, needed=seen is not None and seen.waits, at=at)
    if sending.why is Why.NOT_NEEDED:
        raise NotReminded("This waits no longer, so there is nothing to remind you of.")
    if sending.why is Why.NO_DAY:
        raise NotReminded("This has no day yet. Give it one first.")
    if sending.why is not Why.ON_TIME:
        raise NotReminded("That moment has passed. Choose another one.")


def _is_answered(reminder: Reminder, seen: Reminded | None) -> bool:
    return reminder.told_at is not None and (seen is None or not seen.waits or seen.day != reminder.day)


def _show(user: User) -> None:
    bus.send(topics.of_user(user.pk), "reminder")


def _pairs(reminders: Iterable[Reminder]) -> list[tuple[int, str]]:
    return [_pair(reminder) for reminder in reminders]


def _pair(reminder: Reminder) -> tuple[int, str]:
    return reminder.user_id, reminder.subject
