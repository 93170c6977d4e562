"""Days on which a person wants nothing to come up."""

from datetime import date, timedelta
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from accounts.models import User
from dueit.core.events.models import AuditEntry


class TimeOffQuerySet(models.QuerySet["TimeOff"]):
    def open(self) -> Self:
        """Those that are not over, the next one first."""
        return self.filter(is_over=False).order_by("first_on", "pk")

    def of(self, person: User) -> Self:
        return self.filter(person=person)


class TimeOff(models.Model):
    """From the first day to the last one, both included; without a last one until its person is back.

    `resting` are the rhythms that it paused, `stood` how these stood before and after it was taken, by their ids.
    `days` are the days that tasks had which were moved or let go, `made` tasks that came up since it was over.
    """

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="times_off")
    first_on = models.DateField()
    last_on = models.DateField(null=True, blank=True)
    taken_at = models.DateTimeField()
    has_begun = models.BooleanField(default=False)
    is_over = models.BooleanField(default=False)
    resting = models.JSONField(default=list, blank=True)
    stood = models.JSONField(default=dict, blank=True)
    days = models.JSONField(default=dict, blank=True)
    made = models.JSONField(default=list, blank=True)

    objects = TimeOffQuerySet.as_manager()

    # The audit entry that the last action on this instance wrote: what its undo button names.
    trace: AuditEntry | None = None

    class Meta:
        indexes = [models.Index(fields=["person"], condition=Q(is_over=False), name="time_off_open")]
        constraints = [
            models.CheckConstraint(
                name="time_off_ends_after_it_begins",
                condition=Q(last_on__isnull=True) | Q(last_on__gte=F("first_on")),
            ),
        ]

    def __str__(self) -> str:
        return f"time off from {self.first_on}"

    @property
    def back_on(self) -> date | None:
        """The first day after it, if that is known."""
        return self.last_on and self.last_on + timedelta(days=1)

    def is_through(self, today: date) -> bool:
        return self.last_on is not None and self.last_on < today

    @property
    def days_before(self) -> dict[int, date | None]:
        return {int(task): date.fromisoformat(day) if day else None for task, day in self.days.items()}

    def remember(self, days: dict[int, Any]) -> None:
        self.days |= {str(task): day and day.isoformat() for task, day in days.items()}
