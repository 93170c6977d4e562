"""The inbox as it is read: a stretch of it at a time, gathered by what the notices are about."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any, NamedTuple, Self

from django.conf import settings
from django.db.models import BigAutoField, DateTimeField, Q
from django.utils.http import urlencode
from django.utils.module_loading import import_string
from django.utils.safestring import SafeString

from accounts.models import User
from dueit.core.prepared import Prepared
from notifications.domain.later import choices
from notifications.models import Notification
from notifications.models.notification import NotificationQuerySet
from notifications.told import Line, Slip, Told, letters_of, line_of

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


NOWHERE = Place(EPOCH, 0)


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

    @property
    def most(self) -> int:
        return MOST if self.to else AT_ONCE


@dataclass(frozen=True)
class Stretch:
    """A part of the inbox that keeps its ends when it is looked at again: new notices come in at the very top."""

    asked: Asked
    subjects: list[Told]
    earlier: Asked | None


def stretch_of(user: User, asked: Asked, *, at: datetime) -> Stretch:
    """Read a stretch of somebody's inbox: in one query, one if letters were given up, and those of what can be done."""
    found = slips_of(user, asked, at=at)
    shown = found[: asked.most]
    if len(found) > asked.most:
        asked = replace(asked, to=Place(shown[-1].shown_at, shown[-1].pk))
    earlier = replace(asked, before=asked.to, to=None) if asked.to else None
    return Stretch(asked, gather(shown, user, is_later=asked.show == "later", at=at), earlier)


def slips_of(user: User, asked: Asked, *, at: datetime) -> list[Slip]:
    """Return what is asked for, and one more if there is more."""
    before, to = asked.before or NOWHERE, asked.to or NOWHERE
    rows = question(asked.show, has_before=bool(asked.before), has_to=bool(asked.to)).rows(
        user=user.pk, at=at, before_at=before.shown_at, before_pk=before.pk, to_at=to.shown_at, to_pk=to.pk
    )
    return [Slip._make(row) for row in rows]


@cache
def question(show: str, *, has_before: bool, has_to: bool) -> Prepared:
    """Word what can be asked for, over places that are given later."""

    def build(user: Any, at: Any, before_at: Any, before_pk: Any, to_at: Any, to_pk: Any) -> Any:
        before, to = Place(before_at, before_pk), Place(to_at, to_pk)
        asked = Asked(show, before if has_before else None, to if has_to else None)
        found = asked.among(Notification.objects.visible_to(user), at)
        return found.slips()[: asked.most + 1]

    instants = {name: DateTimeField() for name in ("at", "before_at", "to_at")}
    return Prepared(build, **instants, **{name: BigAutoField() for name in ("user", "before_pk", "to_pk")})


def gather(slips: Collection[Slip], user: User, *, is_later: bool, at: datetime) -> list[Told]:
    """Put together what is about the same thing, in the order of the newest of each."""
    about: dict[str, list[Line]] = {}
    letters = letters_of([slip.pk for slip in slips if slip.has_dead])
    for slip in slips:
        line = line_of(slip, letters.get(slip.pk, ()), user.zone, is_later=is_later)
        about.setdefault(slip.subject, []).append(line)
    later, deeds = tuple(choices(at, user.zone, user.day_start).items()), deeds_for(about, user)
    return [Told(subject, tuple(lines), later, deeds.get(subject, SafeString())) for subject, lines in about.items()]


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
