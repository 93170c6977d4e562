"""Tasks that rest for a while: what their people kept, how far they were told, and when to look again."""

from datetime import date, datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from tasks.models.task import Task


class Rest(models.Model):
    """Until which level a task's person was told that it rests, counted `since` a day; the day on which they kept it.

    Beside the task, not in it: to be told is nothing that happens to a task.
    """

    task = models.OneToOneField(Task, on_delete=models.CASCADE, related_name="rest")
    kept_on = models.DateField(null=True, blank=True)
    since = models.DateField(null=True, blank=True)
    level = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [
            models.CheckConstraint(name="rest_has_a_level_since_a_day", condition=Q(level=0) | Q(since__isnull=False))
        ]

    def __str__(self) -> str:
        return f"{self.task_id}, level {self.level}"

    def last_level(self, since: date) -> int:
        """Return how far its person was told of a rest since that day; another rest begins anew."""
        return self.level if self.since == since else 0


class RestingWatchQuerySet(models.QuerySet["RestingWatch"]):
    def due(self, at: datetime) -> Self:
        return self.filter(next_at__lte=at)


class RestingWatch(models.Model):
    """When a person's next day begins: then their tasks are looked at, once."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="resting_watch")
    next_at = models.DateTimeField(db_index=True)

    objects = RestingWatchQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.user_id} at {self.next_at}"
