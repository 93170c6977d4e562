"""What can wait, told together in one mail, at an hour that its person chose."""

from collections.abc import Collection, Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Exists, Min, OuterRef

from accounts.models import User
from dueit.core import bulk
from notifications.actions.checking import why_not_held, why_not_told
from notifications.bell import hold
from notifications.domain.kinds import DIGEST
from notifications.domain.message import MOST_IN_TITLE, Message
from notifications.models import Choice, Delivery, LedgerEntry, Notification
from notifications.models.ledger import Step
from notifications.outbox import post

NOT_WANTED = "you want no digest"


def make_digests(*, at: datetime) -> int:
    """Make the digests whose hour has come, and return how many."""
    return sum(make_digest(user, day, at=at) is not None for user, day in due(at))


def due(at: datetime) -> Iterable[tuple[User, date]]:
    """Find who has something waiting since before their hour, and had no digest at it; and the day that it is of.

    Who wants none any more is among them, so that nothing waits in vain.
    """
    waits = {"notifications__waits_for_digest": True, "notifications__withdrawn_at": None}
    waiting = User.objects.filter(**waits, is_active=True).select_related("told_by")
    people = waiting.annotate(since=Min("notifications__made_at"))
    found = [(user, Choice.by(user)) for user in people]
    hours = [(user, choice.digest_times().last(at)) for user, choice in found if choice.has_digest]
    ripe = {user: hour.day for user, hour in hours if user.since <= hour.at}
    had = set(Notification.objects.filter(dedupe_key__in=[key_of(*one) for one in ripe.items()]).values_list("user_id"))
    yield from ((user, at.date()) for user, choice in found if not choice.has_digest)
    yield from ((user, day) for user, day in ripe.items() if (user.pk,) not in had)


def key_of(user: User, day: date) -> str:
    return f"{DIGEST}:{day}:{user.pk}"


@transaction.atomic
def make_digest(user: User, day: date, *, at: datetime) -> Notification | None:
    """Put together what waits for somebody; None if there is nothing to say, or they had it already.

    They are held, as they are by whoever sends something: each notice is in a digest, or goes out by itself.
    """
    hold({user.pk})
    items = _items(user, at=at)
    if not items:
        return None
    digest = Notification.of(_message(user, day, items), at=at)
    digest.read_at = at
    if not bulk.insert_new([digest], told="dedupe_key"):
        return None
    _set(items, digest=digest)
    why = f"of {day:%A}, {day.day} {day:%B}"
    bulk.insert([LedgerEntry.of(notice, Step.DIGESTED, why, transport=DIGEST, at=at) for notice in items])
    post([digest], at=at)
    return digest


def _items(user: User, *, at: datetime) -> list[Notification]:
    """Return what is to be told; what need not be, waits no longer, and what is still on its way goes on waiting."""
    has_digest = Choice.of([user.pk])[user.pk].has_digest
    waiting = list(_waiting(user))
    dropped = _why_not(waiting) if has_digest else dict.fromkeys(waiting, NOT_WANTED)
    entries = (LedgerEntry.of(notice, Step.DROPPED, why, transport=DIGEST, at=at) for notice, why in dropped.items())
    bulk.insert(list(entries))
    _set(dropped)
    return [notice for notice in waiting if notice not in dropped]


def _waiting(user: User) -> Iterable[Any]:
    out = Delivery.objects.filter(notification=OuterRef("pk"))
    waiting = Notification.objects.filter(user=user, waits_for_digest=True, withdrawn_at=None)
    ours = waiting.exclude(Exists(out.on_its_way())).annotate(has_gone=Exists(out.told()))
    return ours.select_related("user").order_by("made_at", "pk")


def _why_not(waiting: Collection[Any]) -> dict[Notification, str]:
    told = {notice: "it came already" if notice.has_gone else why_not_told(notice) for notice in waiting}
    held = why_not_held([notice for notice in waiting if not told[notice]])
    return {notice: why for notice in waiting if (why := told[notice] or held.get(notice.pk))}


def _message(user: User, day: date, items: Collection[Notification]) -> Message:
    subjects = list(dict.fromkeys(notice.about for notice in items))
    others = f" and {len(subjects) - 1} more" if subjects[1:] else ""
    return Message(
        kind=DIGEST,
        person=user.pk,
        cause=f"{DIGEST}:{day}",
        subject=f"{DIGEST}-{day:%Y%m%d}",
        about="What could wait",
        title=subjects[0][: MOST_IN_TITLE - len(others)] + others,
        url="/inbox/",
    )


def _set(notices: Collection[Notification], digest: Notification | None = None) -> None:
    if notices:
        found = Notification.objects.filter(pk__in=[notice.pk for notice in notices])
        found.update(waits_for_digest=False, digest=digest)
