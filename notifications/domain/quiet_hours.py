"""Quiet hours: times on somebody's wall clock at which nothing disturbs them."""

from bisect import bisect_left
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dueit.core.days import start_of_day

DAY, NONE = timedelta(days=1), timedelta(0)
EVERY_DAY = frozenset(range(7))


@dataclass(frozen=True, kw_only=True)
class QuietHours:
    """From `start` to just before `end`, over midnight if `end` is earlier; off if they are the same.

    `days` are the weekdays (0 is Monday) on which a window starts: Friday's lasts into Saturday. The wall clock rules:
    in a repeated hour it is quiet twice, a window inside a skipped hour never happens.
    """

    start: time
    end: time
    zone: ZoneInfo
    days: frozenset[int] = EVERY_DAY

    def is_quiet(self, at: datetime) -> bool:
        return self._started_on(at) is not None

    def next_allowed(self, at: datetime) -> datetime:
        """Return the first instant from `at` on that is not quiet, in UTC."""
        while (started_on := self._started_on(at)) is not None:
            at = self._end_after(at, started_on)
        return at

    def _started_on(self, at: datetime) -> date | None:
        """Return the day on which the window around `at` started."""
        wall = at.astimezone(self.zone)
        if self.start < self.end:
            inside, day = self.start <= wall.time() < self.end, wall.date()
        else:
            inside = self.start != self.end and not self.end <= wall.time() < self.start
            day = wall.date() - DAY * (wall.time() < self.end)
        return day if inside and day.weekday() in self.days else None

    def _end_after(self, at: datetime, started_on: date) -> datetime:
        """Return when the wall clock next shows the end, or is turned back to before the start; in a gap, its end."""
        day = started_on + DAY * (self.end <= self.start)
        first = start_of_day(day, self.zone, self.end)
        end = first if first > at else datetime.combine(day, self.end.replace(fold=1), self.zone).astimezone(UTC)
        turned = self._turned_back(at, end)
        return turned if turned and self._started_on(turned) is None else end

    def _turned_back(self, at: datetime, end: datetime) -> datetime | None:
        """Return the instant until `end` at which the clock is turned back, if it is."""
        before = at.astimezone(self.zone).utcoffset() or NONE
        if before <= (end.astimezone(self.zone).utcoffset() or NONE):
            return None
        seconds = range(int((end - at).total_seconds()) + 1)
        start = at.astimezone(UTC).replace(microsecond=0)
        reached = bisect_left(
            seconds,
            True,
            key=lambda second: (start + timedelta(seconds=second)).astimezone(self.zone).utcoffset() != before,
        )
        return start + timedelta(seconds=reached)
