"""Who is where: each open socket of a room keeps a row, so that every web process knows of all."""

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import BigIntegerField, CharField, DurationField, QuerySet
from django.db.models.functions import Now

from dueit.core import single
from dueit.core.live import bus
from dueit.core.live.models import Presence
from dueit.core.prepared import Given, Prepared


@transaction.atomic
def arrive(topic: str, user_id: int, socket: str) -> None:
    """Note that a page of this user is open in a room; the room hears of it if it is their first one."""
    is_first = not list(PAGES.rows(topic=topic, user=user_id, span=lately()))
    single.insert(Presence(topic=topic, user_id=user_id, socket=socket))
    if is_first:
        tell(topic)


def stay(topic: str, user_id: int, socket: str) -> None:
    """Say that the page is still open; one that counted for nobody meanwhile has come back."""
    mine = Presence.objects.filter(socket=socket)
    if not mine.filter(seen_at__gt=Now() - lately()).update(seen_at=Now()):
        with transaction.atomic():
            mine.delete()
            arrive(topic, user_id, socket)


@transaction.atomic
def depart(socket: str) -> None:
    """Note that a page was closed; the room hears of it if it was this user's last one there."""
    for gone in Presence.objects.filter(socket=socket):
        gone.delete()
        if not list(PAGES.rows(topic=gone.topic, user=gone.user_id, span=lately())):
            tell(gone.topic)


def here(topic: str | Given, span: timedelta | Given | None = None) -> "QuerySet[Presence]":
    """Return the pages that are open in a room and were heard of in the last `span`, the first to come first."""
    return Presence.objects.filter(topic=topic, seen_at__gt=Now() - (span or lately())).order_by("pk")


@transaction.atomic
def forget_silent() -> int:
    """Forget the pages of web processes that are gone, and tell the rooms; return how many there were."""
    silent = Presence.objects.filter(seen_at__lte=Now() - lately())
    rooms = set(silent.values_list("topic", flat=True))
    gone, _ = silent.delete()
    for topic in sorted(rooms):
        tell(topic)
    return gone


PAGES = Prepared(
    lambda topic, user, span: here(topic, span).filter(user_id=user).values_list("pk")[:1],
    topic=CharField(),
    user=BigIntegerField(),
    span=DurationField(),
)


def tell(topic: str) -> None:
    bus.send(topic, "here", room=topic)


def lately() -> timedelta:
    """Two beats of a socket and a half: one may be late, two in a row mean that its process is gone."""
    return timedelta(seconds=2.5 * settings.HEARTBEAT_S)
