"""What each kind of policy needs, uses and allows, as tables."""

from collections.abc import Collection
from typing import Any, Final, NamedTuple

from goals.domain.schedule.kinds import CatchUp, MonthEnd, PolicyType, Shape, Sharing, Unit
from goals.domain.schedule.policy import WHOLE_WEEK

_ALL = {
    "policy_type",
    "start_date",
    "catchup_strategy",
    "freeze_on_miss",
    "account_ids",
    "task_distribution_strategy",
    "at_time",
}
_ENDING = {"deadline_date", "total_occurrences"}
_INTERVAL = {"interval_count", "interval_unit"}
_GRID = {"grace_days", "spread_days", "until_met"}
USED: Final[dict[str, set[str]]] = {
    PolicyType.ONE_OFF: _ALL,
    PolicyType.FROM_COMPLETION: _ALL | _ENDING | _INTERVAL,
    PolicyType.FIXED_INTERVAL: _ALL | _ENDING | _INTERVAL | _GRID,
    PolicyType.CALENDAR: _ALL | _ENDING | _GRID | {"rrule", "month_end"},
    PolicyType.DEADLINE: _ALL | _ENDING | {"distribution", "weekdays", "max_per_day", "grace_days"},
    PolicyType.TIMES_PER_WEEK: _ALL | _ENDING | {"weekdays", "times_per_week", "week_start"},
}


class Need(NamedTuple):
    code: str
    kinds: Collection[str]


_INTERVALS = {PolicyType.FIXED_INTERVAL, PolicyType.FROM_COMPLETION}
REQUIRED: Final = {
    "start_date": Need("start_required", set(PolicyType) - {PolicyType.ONE_OFF}),
    "interval_count": Need("interval_required", _INTERVALS),
    "rrule": Need("rrule_required", {PolicyType.CALENDAR}),
    "deadline_date": Need("deadline_required", {PolicyType.DEADLINE}),
    "total_occurrences": Need("total_required", {PolicyType.DEADLINE}),
    "times_per_week": Need("times_per_week_required", {PolicyType.TIMES_PER_WEEK}),
}


class Choice(NamedTuple):
    code: str
    allowed: Collection[Any]


MOST_TIMES: Final = 1000
LONGEST: Final[dict[str, int]] = {Unit.DAY: 366, Unit.WEEK: 104, Unit.MONTH: 60, Unit.YEAR: 10}
CHOICES: Final = {
    "interval_unit": Choice("interval_unit", set(Unit)),
    "month_end": Choice("month_end", set(MonthEnd)),
    "total_occurrences": Choice("total_range", range(1, MOST_TIMES + 1)),
    "distribution": Choice("distribution_unknown", set(Shape)),
    "max_per_day": Choice("max_per_day_range", range(1, 21)),
    "week_start": Choice("week_start_unknown", WHOLE_WEEK),
    "catchup_strategy": Choice("catchup_unknown", set(CatchUp)),
    "grace_days": Choice("grace_days_range", range(32)),
    "spread_days": Choice("spread_days_range", range(1, 91)),
    "task_distribution_strategy": Choice("account_strategy_unknown", set(Sharing)),
}

_ON_A_GRID = {CatchUp.SKIP, CatchUp.ONE, CatchUp.ALL, CatchUp.SPREAD}
CATCH_UPS: Final[dict[str, set[CatchUp]]] = {
    PolicyType.ONE_OFF: {CatchUp.ONE},
    PolicyType.FROM_COMPLETION: {CatchUp.ONE},
    PolicyType.FIXED_INTERVAL: {*_ON_A_GRID, CatchUp.SHIFT},
    PolicyType.CALENDAR: _ON_A_GRID,
    PolicyType.DEADLINE: _ON_A_GRID,
    PolicyType.TIMES_PER_WEEK: {CatchUp.SPREAD},
}
FREEZABLE: Final = {PolicyType.FIXED_INTERVAL, PolicyType.CALENDAR, PolicyType.DEADLINE}
FREEZING: Final = {CatchUp.SKIP, CatchUp.ALL, CatchUp.SPREAD}
