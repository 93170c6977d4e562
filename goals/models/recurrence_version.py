"""The rhythms that a goal had, each of them readable for ever."""

from datetime import datetime

from django.conf import settings
from django.db import models

from accounts.models import User
from goals.domain.schedule.policy import SchedulingPolicy
from goals.models.recurrence import Recurrence


class VersionQuerySet(models.QuerySet["RecurrenceVersion"]):
    def keep(self, recurrence: Recurrence, *, by: User, at: datetime) -> "RecurrenceVersion":
        """Keep the rhythm that a goal has now, and what its tasks say."""
        said = {name: getattr(recurrence, name) for name in ("rev", "policy", "title", "minutes")}
        prompt, since = recurrence.goal.prompt, recurrence.today(at)
        return self.create(recurrence=recurrence, **said, prompt=prompt, since=since, at=at, by=by)


class RecurrenceVersion(models.Model):
    """A rhythm that a goal has or had. Never changed: what was made by it can be understood for ever."""

    recurrence = models.ForeignKey(Recurrence, on_delete=models.CASCADE, related_name="versions")
    rev = models.PositiveIntegerField()
    policy = models.JSONField()
    title = models.CharField(max_length=200, blank=True)
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    prompt = models.TextField(max_length=2000, blank=True)
    since = models.DateField()
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")

    objects = VersionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["recurrence", "rev"], name="recurrence_version_is_used_once"),
        ]

    def __str__(self) -> str:
        return f"version {self.rev}"

    @property
    def schedule(self) -> SchedulingPolicy:
        return SchedulingPolicy.from_json(self.policy)
