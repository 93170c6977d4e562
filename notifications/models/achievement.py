"""A quiet moment that somebody has come to."""

from datetime import date, datetime, time
from functools import cache
from typing import Any, NamedTuple, Self
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import models
from django.db.models import Exists, Func, OuterRef, Q

from accounts.models import User
from dueit.core.days import local_day, start_of_day
from dueit.core.prepared import Prepared
from notifications.domain.achievements import MOMENTS, Kind, Moment

# Where the numbers of these turns begin, far from those of any other.
APART = 7_000_000_000_000_000


class AchievementQuerySet(models.QuerySet["Achievement"]):
    def visible_to(self, user: User) -> Self:
        return self.filter(user=user)


class Achievement(models.Model):
    """What somebody has come to, once, for good; `subject` brought it about, "" if it lay in the past when counted."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="achievements")
    kind = models.CharField(max_length=30, choices=[(kind.value, kind.value) for kind in Kind])
    earned_at = models.DateTimeField()
    subject = models.CharField(max_length=60, blank=True)

    objects = AchievementQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "kind"], name="achievement_only_once")]

    def __str__(self) -> str:
        return self.moment.words

    @property
    def moment(self) -> Moment:
        return MOMENTS[Kind(self.kind)]


class Turn(Func):
    """Waits for whoever counts for the same person, until the end of the transaction; SQLite has one writer anyway."""

    function = "pg_advisory_xact_lock"
    output_field = models.TextField()

    def as_sqlite(self, compiler: Any, connection: Any, **options: Any) -> Any:
        return "NULL", []


class ToCome(NamedTuple):
    """What a person has not come to yet, and the clock they live by."""

    kinds: frozenset[Kind]
    zone: ZoneInfo
    day_start: time

    def day(self, at: datetime) -> date:
        return local_day(at, self.zone, self.day_start)

    def start_of(self, day: date) -> datetime:
        return start_of_day(day, self.zone, self.day_start)


def to_come(person: int, kinds: tuple[Kind, ...]) -> ToCome | None:
    """Ask which of these a person has not come to, and take the turn to count for them; None if they have all."""
    for zone, day_start, *has, _ in _question(kinds).rows(user=person):
        waiting = frozenset(kind for kind, is_there in zip(kinds, has, strict=True) if not is_there)
        return ToCome(waiting, ZoneInfo(zone), day_start)
    return None


@cache
def _question(kinds: tuple[Kind, ...]) -> Prepared:
    has = [Exists(Achievement.objects.filter(user=OuterRef("pk"), kind=kind.value)) for kind in kinds]
    any_left = Q(*(~Q(earned) for earned in has), _connector=Q.OR)

    def build(user: Any) -> Any:
        waiting = User.objects.filter(any_left, pk=user)
        return waiting.values_list("time_zone", "day_start", *has, Turn(models.F("pk") + models.Value(APART)))

    return Prepared(build, user=models.BigAutoField())
