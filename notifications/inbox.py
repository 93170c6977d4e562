"""The inbox as it is read: a stretch of it at a time, gathered by what the notices are about."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import NamedTuple, Self

from django.conf import settings
from django.db.models import Q
from django.utils.http import urlencode
from django.utils.module_loading import import_string
from django.utils.safestring import SafeString

from accounts.models import User
from notifications.models import Notification
from notifications.models.notification import NotificationQuerySet

AT_ONCE, MOST = 30, 300
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
A_MICROSECOND = timedelta(microseconds=1)
SHOWN = {"": "Everything", "unread": "Unread", "later": "Later"}


class Place(NamedTuple):
    """Where a notice stands in the inbox, and how an address says it."""

    shown_at: datetime
    pk: int

    @classmethod
    def read(cls, text: str) -> Self | None:
        """Read an address; what makes no sense there is no place."""
        try:
            instant, pk = map(int, text.split("-", 1))
            return cls(EPOCH + instant * A_MICROSECOND, pk) if 0 < pk < 2**63 else None
        except (ValueError, OverflowError):
            return None

    def __str__(self) -> str:
        return f"{(self.shown_at - EPOCH) // A_MICROSECOND}-{self.pk}"


@dataclass(frozen=True)
class Asked:
    """What somebody wishes to see: everything, what is unread or put off; from `before` one place down `to` another."""

    show: str = ""
    before: Place | None = None
    to: Place | None = None

    @classmethod
    def read(cls, query: Mapping[str, str]) -> Self:
        show = query.get("show", "")
        before, to = (Place.read(query.get(name, "")) for name in ("before", "to"))
        return cls(show if show in SHOWN else "", before, to)

    @property
    def query(self) -> str:
        told = {"show": self.show, "before": self.before, "to": self.to}
        return urlencode({name: str(value) for name, value in told.items() if value})

    def among(self, notices: NotificationQuerySet, at: datetime) -> NotificationQuerySet:
        """Return those of `notices` that are asked for, the newest first."""
        notices = notices.put_off(at) if self.show == "later" else notices.shown(at)
        if self.show == "unread":
            notices = notices.unread()
        if self.before:
            notices = notices.filter(_older(self.before))
        if self.to:
            notices = notices.filter(~_older(self.to))
        return notices.order_by("-shown_at", "-pk")


class Gathered(NamedTuple):
    """What was told of one thing, the newest first, and what its reader can do about it here."""

    about: str
    url: str
    notices: list[Notification]
    deeds: SafeString


@dataclass(frozen=True)
class Stretch:
    """A part of the inbox that keeps its ends when it is looked at again: new notices come in at the very top."""

    asked: Asked
    subjects: list[Gathered]
    earlier: Asked | None


def stretch_of(user: User, asked: Asked, *, at: datetime) -> Stretch:
    """Read a stretch of somebody's inbox, in two queries and those of what can be done."""
    most = MOST if asked.to else AT_ONCE
    notices = Notification.objects.visible_to(user).with_dead()
    found = list(asked.among(notices, at)[: most + 1])
    shown = found[:most]
    if len(found) > most:
        asked = replace(asked, to=Place(shown[-1].shown_at, shown[-1].pk))
    earlier = replace(asked, before=asked.to, to=None) if asked.to else None
    return Stretch(asked, gather(shown, user), earlier)


def gather(notices: Iterable[Notification], user: User) -> list[Gathered]:
    """Put together what is about the same thing, in the order of the newest of each."""
    about: dict[str, list[Notification]] = {}
    for notice in notices:
        about.setdefault(notice.subject, []).append(notice)
    deeds = deeds_for(about, user)
    return [
        Gathered(told[0].about, told[0].url.partition("#")[0], told, deeds.get(subject, SafeString()))
        for subject, told in about.items()
    ]


def deeds_for(subjects: Iterable[str], user: User) -> dict[str, SafeString]:
    """Return what other apps let somebody do about subjects of theirs, in as many questions for many as for one."""
    ids: dict[str, list[int]] = {}
    for subject in subjects:
        kind, _, number = subject.rpartition("-")
        ids.setdefault(kind, []).append(int(number))
    known: dict[str, str] = import_string(settings.INBOX_DEEDS)
    return {
        f"{kind}-{number}": drawn
        for kind in ids.keys() & known.keys()
        for number, drawn in import_string(known[kind])(ids[kind], user).items()
    }


def _older(place: Place) -> Q:
    return Q(shown_at__lt=place.shown_at) | Q(shown_at=place.shown_at, pk__lt=place.pk)
