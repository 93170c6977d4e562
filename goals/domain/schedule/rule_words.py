"""A repeat rule in plain English."""

from goals.domain.schedule.rule import Rule
from tasks.domain.quick_add.rules import listed, nth
from tasks.domain.quick_add.vocabulary import MONTH_NAMES, WEEKDAY_NAMES

UNITS = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}
WORKDAYS, WEEKEND = frozenset(range(5)), frozenset({5, 6})
_ORDINALS = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", -1: "last", -2: "second last"}


def every(count: int, unit: str) -> str:
    """Return "every day", "every other week" or "every 3 months"."""
    return {1: f"every {unit}", 2: f"every other {unit}"}.get(count, f"every {count} {unit}s")


def rule_words(rule: Rule) -> str:
    """Return e.g. "every weekday" or "every other month on the last Friday"."""
    days = frozenset(day for _, day in rule.byday)
    if rule.freq == "WEEKLY" and rule.interval == 1 and days:
        return f"every {weekday_words(days)}{_months(rule)}"
    return f"{every(rule.interval, UNITS[rule.freq])}{_days(rule)}{_months(rule)}"


def weekday_words(days: frozenset[int]) -> str:
    """Return "weekday", "day of the weekend" or "Monday and Thursday"."""
    named = {WORKDAYS: "weekday", WEEKEND: "day of the weekend", WORKDAYS | WEEKEND: "day"}
    return named.get(days) or listed([WEEKDAY_NAMES[day] for day in sorted(days)])


def _days(rule: Rule) -> str:
    if rule.bysetpos and rule.byday:
        kind = weekday_words(frozenset(day for _, day in rule.byday)).replace(" and ", " or ")
        return f" on the {listed([_ordinal(place) for place in rule.bysetpos])} {kind}"
    parts = [_month_days(rule), _named_days(rule)]
    words = ", if it is a ".join(part for part in parts if part)
    return f" on {words}" if words else ""


def _month_days(rule: Rule) -> str:
    if len(rule.bymonth) == 1 and rule.freq == "YEARLY" and rule.bymonthday and min(rule.bymonthday) > 0:
        return f"{listed([str(day) for day in rule.bymonthday])} {MONTH_NAMES[rule.bymonth[0] - 1]}"
    return f"the {listed([_month_day(day) for day in rule.bymonthday])}" if rule.bymonthday else ""


def _named_days(rule: Rule) -> str:
    if not any(ordinal for ordinal, _ in rule.byday):
        days = frozenset(day for _, day in rule.byday)
        return weekday_words(days) if days else ""
    return listed([f"the {_ordinal(place)} {WEEKDAY_NAMES[day]}" for place, day in rule.byday])


def _months(rule: Rule) -> str:
    if not rule.bymonth or (len(rule.bymonth) == 1 and _month_days(rule) and rule.freq == "YEARLY"):
        return ""
    return f" in {listed([MONTH_NAMES[month - 1] for month in rule.bymonth])}"


def _ordinal(place: int) -> str:
    if place in _ORDINALS:
        return _ORDINALS[place]
    return nth(place) if place > 0 else f"{nth(-place)} last"


def _month_day(day: int) -> str:
    return nth(day) if day > 0 else f"{_ordinal(day)} day"
