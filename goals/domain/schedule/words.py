"""A policy in plain English, as the page of a goal says it."""

from collections.abc import Callable
from datetime import date, time

from goals.domain.schedule.calendar_days import spelled_out
from goals.domain.schedule.interval import Interval
from goals.domain.schedule.kinds import PolicyType, Shape
from goals.domain.schedule.policy import WHOLE_WEEK, SchedulingPolicy
from goals.domain.schedule.rule import Rule, read_rule
from goals.domain.schedule.rule_words import UNITS, WEEKEND, rule_words
from tasks.domain.quick_add.rules import listed
from tasks.domain.quick_add.vocabulary import MONTH_NAMES, WEEKDAY_NAMES

_TIMES = (
    *("never", "once", "twice", "three times", "four times", "five times", "six times", "seven times"),
    *("eight times", "nine times", "ten times", "eleven times", "twelve times"),
)
_SHAPES: dict[str, str] = {Shape.FRONT_LOADED: ", more of it early on", Shape.BACK_LOADED: ", more of it later on"}
FREQUENCY_OF = {unit: freq for freq, unit in UNITS.items()}


def describe(policy: SchedulingPolicy, *, today: date | None = None) -> str:
    """Return e.g. "Every weekday at 07:00, until 3 March 2027"; a year that is today's is left out."""
    words = _RHYTHMS[policy.policy_type](policy, today) + _at(policy.at_time) + _limits(policy, today)
    return words[0].upper() + words[1:]


def times(count: int) -> str:
    return _TIMES[count] if count < len(_TIMES) else f"{count} times"


def spoken_date(day: date, today: date | None = None) -> str:
    year = "" if today and today.year == day.year else f" {day.year}"
    return f"{day.day} {MONTH_NAMES[day.month - 1]}{year}"


def _once(policy: SchedulingPolicy, today: date | None) -> str:
    return f"once, on {spoken_date(policy.start_date, today)}" if policy.start_date else "once, any day"


def _fixed(policy: SchedulingPolicy, today: date | None) -> str:
    """Say it like the calendar rule that it is nearly the same as."""
    return _ruled(Rule(freq=FREQUENCY_OF[policy.interval.unit], interval=policy.interval.count), policy)


def _calendar(policy: SchedulingPolicy, today: date | None) -> str:
    return _ruled(read_rule(policy.rrule or ""), policy)


def _ruled(rule: Rule, policy: SchedulingPolicy) -> str:
    return rule_words(spelled_out(rule, policy.start_date) if policy.start_date else rule)


def _after_the_last(policy: SchedulingPolicy, today: date | None) -> str:
    return f"{_length(policy.interval)} after the last time"


def _deadline(policy: SchedulingPolicy, today: date | None) -> str:
    many = f", up to {policy.max_per_day} a day" if policy.max_per_day > 1 else ""
    return f"{times(policy.total or 1)}{_until(policy, today)}{_SHAPES.get(policy.distribution, '')}{many}"


def _weekly(policy: SchedulingPolicy, today: date | None) -> str:
    return f"{times(policy.times_per_week or 1)} a week"


_RHYTHMS: dict[str, Callable[[SchedulingPolicy, date | None], str]] = {
    PolicyType.ONE_OFF: _once,
    PolicyType.FIXED_INTERVAL: _fixed,
    PolicyType.FROM_COMPLETION: _after_the_last,
    PolicyType.CALENDAR: _calendar,
    PolicyType.DEADLINE: _deadline,
    PolicyType.TIMES_PER_WEEK: _weekly,
}


def _length(interval: Interval) -> str:
    return f"a {interval.unit}" if interval.count == 1 else f"{interval.count} {interval.unit}s"


def _at(at_time: time | None) -> str:
    return f" at {at_time:%H:%M}" if at_time else ""


def _limits(policy: SchedulingPolicy, today: date | None) -> str:
    """Return what follows after a comma: weekdays, how many times, until when."""
    if policy.policy_type == PolicyType.ONE_OFF:
        return ""
    if policy.policy_type == PolicyType.DEADLINE:
        return _on_weekdays(policy)
    total = f", {times(policy.total)} in all" if policy.total else ""
    until = f",{_until(policy, today)}" if policy.end_on else ""
    return f"{_on_weekdays(policy)}{total}{until}{', until it is true' if policy.until_met else ''}"


def _until(policy: SchedulingPolicy, today: date | None) -> str:
    return f" until {spoken_date(policy.end_on, today)}" if policy.end_on else ""


def _on_weekdays(policy: SchedulingPolicy) -> str:
    """Name the days chosen or the days left out, whichever are fewer."""
    left_out = WHOLE_WEEK - policy.eligible
    if not left_out:
        return ""
    few, on = (left_out, "not on") if len(left_out) < len(policy.eligible) else (policy.eligible, "on")
    return f", {on} {'weekends' if few == WEEKEND else listed([f'{WEEKDAY_NAMES[day]}s' for day in sorted(few)])}"
