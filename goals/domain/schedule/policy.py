"""The rhythm of a goal, as a person chose it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date, time
from typing import Any, Self

from goals.domain.schedule.interval import Interval
from goals.domain.schedule.kinds import CatchUp, MonthEnd, PolicyType, Shape, Sharing, Unit
from goals.domain.schedule.rule import read_rule

WHOLE_WEEK = frozenset(range(7))
SPREAD_BY_DEFAULT = frozenset({PolicyType.DEADLINE, PolicyType.TIMES_PER_WEEK})


@dataclass(frozen=True, kw_only=True)
class SchedulingPolicy:
    """When a goal comes up, and what becomes of days that went by.

    Values may be anything that a form or a file said; `validation.faults` tells what is wrong with them,
    and everything else in this package expects that nothing is. None means: not said, the default.
    """

    policy_type: str
    start_date: date | None = None
    interval_count: int | None = None
    interval_unit: str = Unit.DAY
    rrule: str | None = None
    month_end: str = MonthEnd.CLAMP
    deadline_date: date | None = None
    total_occurrences: int | None = None
    distribution: str = Shape.EVEN
    weekdays: frozenset[int] | None = None
    max_per_day: int = 1
    times_per_week: int | None = None
    week_start: int = 0
    catchup_strategy: str | None = None
    grace_days: int = 1
    spread_days: int = 7
    freeze_on_miss: bool = False
    until_met: bool = False
    account_ids: tuple[int, ...] = ()
    task_distribution_strategy: str = Sharing.EACH
    at_time: time | None = None

    @classmethod
    def from_json(cls, said: Mapping[str, Any]) -> Self:
        """Return the policy of a JSON object; `interval_days: n` is short for every n days.

        Names that are not a policy's are left alone: how a task is executed or checked does not move its days.
        Raise ValueError for a day or time that is none.
        """
        known = {field.name for field in fields(cls)}
        values = {name: value for name, value in said.items() if name in known and value is not None}
        if said.get("interval_days") is not None:
            values |= {"interval_count": said["interval_days"], "interval_unit": Unit.DAY}
        return cls(**{name: _READ.get(name, _as_is)(value) for name, value in values.items()})

    def to_json(self) -> dict[str, Any]:
        """Return what differs from the defaults, as plain JSON values."""
        said = {field.name: getattr(self, field.name) for field in fields(self)}
        defaults = {field.name: field.default for field in fields(self)}
        return {
            name: _WRITE.get(name, _as_is)(value)
            for name, value in said.items()
            if value is not None and value != defaults[name]
        }

    @property
    def catchup(self) -> str:
        """What was chosen for days gone by, or the default of this kind."""
        if self.catchup_strategy is not None:
            return self.catchup_strategy
        return CatchUp.SPREAD if self.policy_type in SPREAD_BY_DEFAULT else CatchUp.ONE

    @property
    def eligible(self) -> frozenset[int]:
        """The weekdays that may be used, 0 is Monday."""
        return WHOLE_WEEK if self.weekdays is None else self.weekdays

    @property
    def interval(self) -> Interval:
        return Interval(self.interval_count or 1, self.interval_unit)

    @property
    def total(self) -> int | None:
        """How many times in all; a rule's COUNT is the same as saying it here."""
        if self.policy_type == PolicyType.ONE_OFF:
            return 1
        if self.rrule and self.total_occurrences is None:
            return read_rule(self.rrule).count
        return self.total_occurrences

    @property
    def end_on(self) -> date | None:
        """The last day, inclusive; a rule's UNTIL bounds it as well."""
        until = read_rule(self.rrule).until if self.rrule else None
        days = [day for day in (self.deadline_date, until) if day]
        return min(days, default=None)

    @property
    def is_adaptive(self) -> bool:
        return self.policy_type == PolicyType.DEADLINE and self.distribution == Shape.ADAPTIVE

    @property
    def is_shared(self) -> bool:
        """Whether a task goes to one of several accounts, instead of one to each."""
        return bool(self.account_ids) and self.task_distribution_strategy != Sharing.EACH

    def without_accounts(self, gone: frozenset[int]) -> Self:
        return replace(self, account_ids=tuple(account for account in self.account_ids if account not in gone))


def _as_is(value: Any) -> Any:
    return value


def _day(value: str | date) -> date:
    return value if isinstance(value, date) else date.fromisoformat(value)


def _time(value: str | time) -> time:
    return value if isinstance(value, time) else time.fromisoformat(value)


_READ: dict[str, Callable[[Any], Any]] = {
    "start_date": _day,
    "deadline_date": _day,
    "weekdays": frozenset,
    "account_ids": tuple,
    "at_time": _time,
}
_WRITE: dict[str, Callable[[Any], Any]] = {
    "start_date": date.isoformat,
    "deadline_date": date.isoformat,
    "weekdays": sorted,
    "account_ids": list,
    "at_time": time.isoformat,
}
