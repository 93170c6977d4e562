"""Quiet hours as a person sets them, and how they read."""

from datetime import date, datetime, time
from typing import NamedTuple
from zoneinfo import ZoneInfo

from notifications.domain.quiet_hours import QuietHours

MOST_WINDOWS = 10
NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
IN_A_ROW = 3
TODAY, TOMORROW = 0, 1


class Window(NamedTuple):
    """From `start` to just before `end`, over midnight if that is earlier; `days` are those on which it starts."""

    start: time
    end: time
    days: frozenset[int]

    def __str__(self) -> str:
        next_day = " the next day" if self.end < self.start else ""
        return f"{days_in_words(self.days)}, {self.start:%H:%M} to {self.end:%H:%M}{next_day}"

    def on(self, zone: ZoneInfo) -> QuietHours:
        return QuietHours(start=self.start, end=self.end, days=self.days, zone=zone)


def days_in_words(days: frozenset[int]) -> str:
    """Return weekdays, of which 0 is Monday, as one would say them: "Monday to Friday", "Saturday and Sunday"."""
    if len(days) == len(NAMES):
        return "Every day"
    first, last = min(days), max(days)
    if last - first + 1 == len(days) >= IN_A_ROW:
        return f"{NAMES[first]} to {NAMES[last]}"
    *others, final = (NAMES[day] for day in sorted(days))
    return f"{', '.join(others)} and {final}" if others else final


def moment_in_words(wall: datetime, day: date, *, today: date) -> str:
    """Return a moment of a `day` of somebody's, on their clock, as one would say it today."""
    ahead = (day - today).days
    named = {TODAY: "today", TOMORROW: "tomorrow"}
    if ahead in named:
        return f"{named[ahead]} at {wall:%H:%M}"
    return f"on {day:%A} at {wall:%H:%M}" if ahead < len(NAMES) else f"on {day.day} {day:%B} at {wall:%H:%M}"
