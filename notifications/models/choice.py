"""What somebody chose about being told."""

from collections.abc import Collection
from datetime import time

from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models

from accounts.models import User
from notifications.domain.digests import DigestTimes
from notifications.domain.kinds import KINDS, Way
from notifications.domain.matrix import is_ticked

PUSHES_A_DAY, MOST_PUSHES_A_DAY = 3, 50
DIGEST_AT = time(8)


class Rhythm(models.TextChoices):
    """How often what can wait comes together, in one mail."""

    NEVER = "never"
    DAILY = "daily"
    WEEKLY = "weekly"


class Choice(models.Model):
    """One person's choices; without a row, nothing leaves the house."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="told_by")
    has_mail = models.BooleanField(default=False)
    # when a mail server said that nobody has their address
    refused_at = models.DateTimeField(null=True, blank=True)
    # where the matrix differs from how kinds go by default: {"mentioned:push": false}
    ways = models.JSONField(default=dict, blank=True)
    pushes_a_day = models.PositiveSmallIntegerField(
        default=PUSHES_A_DAY, validators=[MaxValueValidator(MOST_PUSHES_A_DAY)]
    )
    # nothing disturbs them before this day of theirs
    silent_until = models.DateField(null=True, blank=True)
    digest = models.CharField(max_length=6, choices=Rhythm, default=Rhythm.DAILY)
    digest_at = models.TimeField(default=DIGEST_AT)
    # 0 is Monday; for a weekly one
    digest_weekday = models.PositiveSmallIntegerField(default=0, validators=[MaxValueValidator(6)])
    # when they said that they would rather not be asked about pushes
    no_push_at = models.DateTimeField(null=True, blank=True)
    has_achievements = models.BooleanField(default=True)

    def __str__(self) -> str:
        return f"{self.user}: {'mail' if self.has_mail else 'inbox only'}"

    @classmethod
    def of(cls, people: Collection[int]) -> dict[int, "Choice"]:
        """Return the choices of these people; who never chose has those of a new account."""
        known = {choice.user_id: choice for choice in cls.objects.filter(user__in=people)}
        return {person: known.get(person) or cls(user_id=person) for person in people}

    @classmethod
    def by(cls, user: User) -> "Choice":
        """Return the choices of one person, read along with them if they were."""
        return getattr(user, "told_by", None) or cls(user=user)

    @property
    def has_digest(self) -> bool:
        """Whether what can wait comes together, in a mail."""
        return self.has_mail and self.digest != Rhythm.NEVER

    def keeps_for_digest(self, kind: str) -> bool:
        """Whether a kind waits for the digest from the first."""
        return self.has_digest and self.wants(kind, Way.DIGEST)

    def digest_times(self) -> DigestTimes:
        """Return when it comes, on the clock of its person."""
        weekday = self.digest_weekday if self.digest == Rhythm.WEEKLY else None
        return DigestTimes(zone=self.user.zone, day_start=self.user.day_start, at_time=self.digest_at, weekday=weekday)

    def wants(self, kind: str, way: Way) -> bool:
        """Say whether a kind is to come by a way; what is for their security always is."""
        can_go = way is not Way.EMAIL or self.has_mail or KINDS[kind].passes_quiet
        return can_go and is_ticked(self.ways, kind, way)
