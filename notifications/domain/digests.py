"""When what can wait comes together: at an hour of each day, or of one day of the week."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from dueit.core.days import MIDNIGHT, local_day, start_of_day

DAY, WEEK = timedelta(days=1), 7


class Due(NamedTuple):
    """A digest: the day that it is of, and when it is made."""

    day: date
    at: datetime


@dataclass(frozen=True, kw_only=True)
class DigestTimes:
    """At `at_time` of each local day, or of each `weekday` (0 is Monday), on somebody's clock."""

    zone: ZoneInfo
    at_time: time
    day_start: time = MIDNIGHT
    weekday: int | None = None

    def last(self, at: datetime) -> Due:
        """Return the latest one that is due at `at`."""
        today = local_day(at, self.zone, self.day_start)
        days = [today - DAY * back for back in range(WEEK + 1)]
        due = (Due(day, self._hour_of(day)) for day in days if self.weekday in (None, day.weekday()))
        return next(one for one in due if one.at <= at)

    def _hour_of(self, day: date) -> datetime:
        """An hour before the day starts is one of the night that ends it."""
        return start_of_day(day + DAY * (self.at_time < self.day_start), self.zone, self.at_time)
