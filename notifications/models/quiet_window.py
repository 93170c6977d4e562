"""When nothing may disturb somebody, on the clock on their wall."""

from typing import Self

from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q

from accounts.models import User
from notifications.domain.quiet_week import Window

ALL_DAYS = 0b1111111


def weekdays_of(days: int) -> frozenset[int]:
    """Return the weekdays that bits stand for; 0 is Monday."""
    return frozenset(day for day in range(7) if days >> day & 1)


class QuietWindowQuerySet(models.QuerySet["QuietWindow"]):
    def visible_to(self, user: User) -> Self:
        return self.filter(user=user)


class QuietWindow(models.Model):
    """From `start` to just before `end`, over midnight if that is earlier, on the days on which it starts."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="quiet_windows")
    start = models.TimeField()
    end = models.TimeField()
    # a bit for each weekday; 1 is Monday, 64 is Sunday
    days = models.PositiveSmallIntegerField(default=ALL_DAYS, validators=[MaxValueValidator(ALL_DAYS)])

    objects = QuietWindowQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(name="quiet_window_has_a_length", condition=~Q(start=F("end"))),
            models.CheckConstraint(name="quiet_window_has_a_day", condition=Q(days__range=(1, ALL_DAYS))),
        ]

    def __str__(self) -> str:
        return f"{self.start:%H:%M} to {self.end:%H:%M}"

    @property
    def weekdays(self) -> frozenset[int]:
        """The days on which it starts; 0 is Monday."""
        return weekdays_of(self.days)

    @property
    def window(self) -> Window:
        return Window(self.start, self.end, self.weekdays)

    @window.setter
    def window(self, window: Window) -> None:
        self.start, self.end, self.days = window.start, window.end, sum(1 << day for day in window.days)
