"""All the times at which nothing disturbs one person: several quiet hours, and silence until a day of theirs."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dueit.core.days import MIDNIGHT, start_of_day
from notifications.domain.quiet_hours import QuietHours

# Quiet hours come again after a week; a change of the clock can swallow a free moment once.
LONGEST = timedelta(days=16)
A_MONDAY = datetime(2026, 3, 2, tzinfo=UTC)


@dataclass(frozen=True, kw_only=True)
class QuietTimes:
    """One person's, on their clock. Quiet hours that leave no moment free count for nothing: else nothing ever came."""

    zone: ZoneInfo
    day_start: time = MIDNIGHT
    windows: tuple[QuietHours, ...] = ()
    silent_until: date | None = None

    def is_quiet(self, at: datetime) -> bool:
        return self.next_allowed(at) > at

    def next_allowed(self, at: datetime) -> datetime:
        """Return the first instant from `at` on that is free of all of them, in UTC if it is a later one."""
        heard = max(at, self._silence_ends() or at)
        return _first_free(self.windows, heard) or heard

    def why(self, at: datetime) -> str:
        """Say in words why it is quiet at `at`, and for how long."""
        silent, free = self._silence_ends(), self.next_allowed(at).astimezone(self.zone)
        if silent and silent > at:
            return f"you paused everything until {free.day} {free:%B, %H:%M}"
        return f"quiet hours until {free:%H:%M}"

    def _silence_ends(self) -> datetime | None:
        return start_of_day(self.silent_until, self.zone, self.day_start) if self.silent_until else None


def never_ends(windows: Iterable[QuietHours]) -> bool:
    """Say whether quiet hours together leave no moment of a week free."""
    plain = [replace(window, zone=ZoneInfo("UTC")) for window in windows]
    return _first_free(plain, A_MONDAY) is None


def _first_free(windows: Iterable[QuietHours], at: datetime) -> datetime | None:
    """Return the first instant from `at` on that is free of all; None if there is none for long."""
    windows, free, latest = tuple(windows), at, at + LONGEST
    while free < latest:
        later = max((window.next_allowed(free) for window in windows), default=free)
        if later == free:
            return free
        free = later
    return None
