"""Every so many days, weeks, months or years, counted from an anchor."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from goals.domain.schedule.kinds import Unit

DAYS = {Unit.DAY: 1, Unit.WEEK: 7}
MONTHS = {Unit.MONTH: 1, Unit.YEAR: 12}


@dataclass(frozen=True)
class Interval:
    """A step in time. Months are counted from the anchor and end with the month: 31 Jan, 28 Feb, 31 Mar."""

    count: int
    unit: str

    def after(self, anchor: date, times: int = 1) -> date:
        """Return the day `times` steps after the anchor."""
        steps = times * self.count
        if self.unit in DAYS:
            return anchor + timedelta(days=steps * DAYS[Unit(self.unit)])
        return _in_month(anchor, _month(anchor) + steps * MONTHS[Unit(self.unit)])

    def index(self, anchor: date, day: date) -> int:
        """Return the number of the last step that is not after `day`, negative before the anchor. Costs O(1)."""
        if self.unit in DAYS:
            return (day - anchor).days // (self.count * DAYS[Unit(self.unit)])
        steps = (_month(day) - _month(anchor)) // (self.count * MONTHS[Unit(self.unit)])
        return steps - (self.after(anchor, steps) > day)


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _in_month(anchor: date, month: int) -> date:
    year, month = divmod(month, 12)
    return date(year, month + 1, min(anchor.day, monthrange(year, month + 1)[1]))
