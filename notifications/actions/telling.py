"""Telling people something, and taking it back once it no longer holds: in the transaction of what brought it about."""

from collections.abc import Collection, Iterable
from datetime import datetime

from django.db import transaction
from django.db.models import Q

from dueit.core import bulk
from notifications.actions.reviving import send_after_all
from notifications.bell import hold, ring
from notifications.domain.kinds import DIGEST, KINDS
from notifications.domain.message import Message
from notifications.domain.sending import LEASE
from notifications.models import Notification
from notifications.models.ledger import Step
from notifications.models.notification import NotificationQuerySet
from notifications.outbox import post


@transaction.atomic
def notify(messages: Iterable[Message], *, at: datetime) -> None:
    """Tell people something; what they were told already, by its cause, they are not told again."""
    notices = [Notification.of(message, at=at) for message in messages]
    if notices:
        hold({notice.user_id for notice in notices})
        keys = bulk.insert_new(notices, told="dedupe_key")
        ring({notice.user_id for notice in notices if notice.dedupe_key in keys})
        post([notice for notice in notices if notice.dedupe_key in keys], at=at)


@transaction.atomic
def withdraw(subject: str, *causes: str, at: datetime) -> None:
    """Take back what was told of `subject` because of these: it no longer holds."""
    _stand(Notification.objects.caused_by(subject, causes).filter(withdrawn_at=None), withdrawn_at=at)


@transaction.atomic
def bring_back(subject: str, *causes: str, people: Collection[int], gone_at: datetime, at: datetime) -> None:
    """Tell these people again what was taken back at that instant: it holds again."""
    told = Notification.objects.caused_by(subject, causes)
    _come_back(told.filter(user__in=people, withdrawn_at=gone_at), at=at)


@transaction.atomic
def withdraw_keys(keys: Collection[str], *, at: datetime) -> None:
    """Take back what was told under these keys."""
    if keys:
        _stand(Notification.objects.filter(dedupe_key__in=keys, withdrawn_at=None), withdrawn_at=at)


@transaction.atomic
def bring_back_keys(keys: Collection[str], *, at: datetime) -> None:
    """Tell again what was taken back under these keys."""
    if keys:
        _come_back(Notification.objects.filter(dedupe_key__in=keys).exclude(withdrawn_at=None), at=at)


@transaction.atomic
def carry(subjects: Collection[str], place: str, people: Collection[int], *, but: str, at: datetime) -> None:
    """Note that things are in another place now: only `people` still see them, and of one kind nothing holds."""
    told = Notification.objects.filter(subject__in=subjects, withdrawn_at=None)
    _stand(told.filter(~Q(user__in=people) | Q(kind=but)), withdrawn_at=at)
    Notification.objects.filter(subject__in=subjects).update(place=place)


@transaction.atomic
def carry_back(
    subjects: Collection[str], place: str, people: Collection[int], *, but: str, gone_at: datetime, at: datetime
) -> None:
    """Note that things are back in their place: what was taken back when they left, at that instant, holds again.

    That is for `people`, who see them there, and for all kinds `but` one.
    """
    left = Notification.objects.filter(subject__in=subjects, withdrawn_at=gone_at, user__in=people)
    _come_back(left.exclude(kind=but), at=at)
    Notification.objects.filter(subject__in=subjects).update(place=place)


@transaction.atomic(savepoint=False)
def tell_again(subjects: Collection[str], *, gone_at: datetime, by: int | None, at: datetime) -> None:
    """Have what was told of things stand as before something was done to them, at that instant, and taken back.

    Who does that has seen what they answered; for others it is unread again. What was dropped since goes out after all.
    """
    answered = Q(read_at=gone_at) & ~Q(user=by)
    dropped = Q(deliveries__may_return=True, deliveries__settled_at__gte=gone_at - LEASE)
    left_out = Q(ledger__step=Step.DROPPED, ledger__transport=DIGEST, ledger__at__gte=gone_at)
    told = Notification.objects.filter(answered | dropped | left_out, subject__in=subjects, withdrawn_at=None)
    found = {notice.pk: notice.user_id for notice in told.only("pk", "user_id")}
    if found:
        hold(set(found.values()))
        _stand(Notification.objects.filter(answered, pk__in=found), read_at=None)
        send_after_all(found, at=at)


@transaction.atomic
def forget(*subjects: str, at: datetime) -> None:
    """Take back all that was told of `subjects`, which are gone."""
    if subjects:
        _stand(Notification.objects.filter(subject__in=subjects, withdrawn_at=None), withdrawn_at=at)


@transaction.atomic
def take_back_ended(*, at: datetime) -> None:
    """Take back what was told only for a time, and is over."""
    kinds = [name for name, kind in KINDS.items() if kind.ends]
    _stand(Notification.objects.filter(kind__in=kinds, fresh_until__lte=at, withdrawn_at=None), withdrawn_at=at)


@transaction.atomic
def close_place(place: str, people: Collection[int], *, at: datetime) -> None:
    """Take back what these people were told of a place that they can't see any more."""
    _stand(Notification.objects.filter(user__in=people, place=place, withdrawn_at=None), withdrawn_at=at)


@transaction.atomic
def open_place(place: str, people: Collection[int], *, but: str, gone_at: datetime, at: datetime) -> None:
    """Tell these people again what was taken back when they couldn't see a place any more, of all kinds `but` one."""
    told = Notification.objects.filter(user__in=people, place=place, withdrawn_at=gone_at)
    _come_back(told.exclude(kind=but), at=at)


@transaction.atomic
def note_answer(person: int, kind: str, subject: str, *, at: datetime) -> None:
    """Count as read what somebody was told of `subject` and has answered at its own place."""
    told = Notification.objects.filter(user=person, kind=kind, subject=subject, withdrawn_at=None)
    _stand(told.unread(), read_at=at)


def _come_back(notices: NotificationQuerySet, *, at: datetime) -> None:
    found = list(notices.values_list("pk", flat=True))
    if found:
        _stand(notices, withdrawn_at=None)
        send_after_all(found, at=at)


@transaction.atomic
def note_answers(keys: Collection[str], *, at: datetime) -> None:
    """Count as read what was told under these keys, and was answered elsewhere or no longer matters."""
    if keys:
        _stand(Notification.objects.filter(dedupe_key__in=keys, withdrawn_at=None).unread(), read_at=at)


def _stand(notices: NotificationQuerySet, **changes: datetime | None) -> None:
    people = set(notices.values_list("user_id", flat=True))
    if people:
        hold(people)
        notices.update(**changes)
        ring(people)
