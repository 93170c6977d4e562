"""The days of a repeat rule, walked from where one stands instead of from its start: cost does not grow with age."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from heapq import merge
from itertools import groupby, takewhile
from typing import Literal

from dateutil import rrule

from goals.domain.schedule.kinds import MonthEnd
from goals.domain.schedule.rule import FREQUENCIES, Rule, read_rule

SURE_DAY = 28  # every month has it
HORIZON_YEARS = 50
CYCLE = 400
LATEST_YEAR = date.max.year - 200
_FREQUENCY: dict[str, Literal[0, 1, 2, 3]] = {
    "DAILY": rrule.DAILY,
    "WEEKLY": rrule.WEEKLY,
    "MONTHLY": rrule.MONTHLY,
    "YEARLY": rrule.YEARLY,
}
_WEEKDAY = (rrule.MO, rrule.TU, rrule.WE, rrule.TH, rrule.FR, rrule.SA, rrule.SU)


def days_after(text: str, start: date, day: date, *, month_end: str, until: date | None = None) -> Iterator[date]:
    """Yield the days of a rule that are after `day` and not before `start`, in order, up to `until` or far ahead."""
    cursor = max(start, day + timedelta(days=1))
    last = date(min(cursor.year + HORIZON_YEARS, date.max.year), 12, 31) if until is None else until
    walks = [_walk(rule, start, cursor, last.year) for rule in _plain_rules(text, start, month_end)]
    met = walks[0] if len(walks) == 1 else (day for day, _ in groupby(merge(*walks)))
    return takewhile(lambda met_day: met_day <= last, met)


def _walk(rule: Rule, start: date, cursor: date, last_year: int) -> Iterator[date]:
    """Yield the days from `cursor` on, beginning in the period of the rule that contains it.

    dateutil looks for the next day until the year 9999, for seconds if there is none. So the walk is in the years
    before it: the calendar repeats after 400 years, to the weekday.
    """
    ahead = (LATEST_YEAR - cursor.year) // CYCLE * CYCLE
    first = _period(rule, start, cursor)
    walk = _spelled(rule, first.replace(year=first.year + ahead), min(last_year + ahead, date.max.year))
    return (day for met in walk if (day := met.date().replace(year=met.year - ahead)) >= cursor)


@lru_cache(maxsize=4096)
def _spelled(rule: Rule, first: date, last_year: int) -> rrule.rrule:
    """Return the rule as dateutil has it; making one costs more than walking a few days of it."""
    return rrule.rrule(
        _FREQUENCY[rule.freq],
        dtstart=datetime.combine(first, time()),
        until=datetime.combine(date(last_year, 12, 31), time()),
        interval=rule.interval,
        wkst=rule.wkst,
        bysetpos=rule.bysetpos or None,
        bymonth=rule.bymonth or None,
        bymonthday=rule.bymonthday or None,
        byweekday=[_WEEKDAY[day](ordinal) if ordinal else _WEEKDAY[day] for ordinal, day in rule.byday] or None,
    )


def _period(rule: Rule, start: date, cursor: date) -> date:
    """Return the first day of the INTERVAL-aligned period that contains `cursor`."""
    return _PERIODS[rule.freq](rule, start, cursor)


def _day_period(rule: Rule, start: date, cursor: date) -> date:
    return cursor - timedelta(days=(cursor - start).days % rule.interval)


def _week_period(rule: Rule, start: date, cursor: date) -> date:
    first = start - timedelta(days=(start.weekday() - rule.wkst) % 7)
    return cursor - timedelta(days=(cursor - first).days % (7 * rule.interval))


def _month_period(rule: Rule, start: date, cursor: date) -> date:
    months = (cursor.year - start.year) * 12 + cursor.month - start.month
    year, month = divmod(cursor.year * 12 + cursor.month - 1 - months % rule.interval, 12)
    return date(year, month + 1, 1)


def _year_period(rule: Rule, start: date, cursor: date) -> date:
    return date(cursor.year - (cursor.year - start.year) % rule.interval, 1, 1)


_PERIODS = dict(zip(FREQUENCIES, (_day_period, _week_period, _month_period, _year_period), strict=True))


@lru_cache(maxsize=1024)
def _plain_rules(text: str, start: date, month_end: str) -> tuple[Rule, ...]:
    """Return rules of plain RFC 5545 that together have the days meant: nothing implied, nothing clamped."""
    rule = spelled_out(read_rule(text), start)
    if month_end == MonthEnd.SKIP or rule.freq not in ("MONTHLY", "YEARLY") or rule.byday or rule.bysetpos:
        return (rule,)
    clamped = [day for day in rule.bymonthday if day > SURE_DAY]
    sure = tuple(day for day in rule.bymonthday if day <= SURE_DAY)
    plain = [replace(rule, bymonthday=sure)] if sure else []
    return (*plain, *(part for day in clamped for part in _clamped(rule, day)))


def _clamped(rule: Rule, day: int) -> list[Rule]:
    """Return rules for the last of the days from the 28th to `day` of each month: a position is one of a period."""
    months = [(month,) for month in rule.bymonth or range(1, 13)] if rule.freq == "YEARLY" else [rule.bymonth]
    days = tuple(range(SURE_DAY, day + 1))
    return [replace(rule, bymonth=month, bymonthday=days, bysetpos=(-1,)) for month in months]


def spelled_out(rule: Rule, start: date) -> Rule:
    """Write out what RFC 5545 takes from the start."""
    if rule.byday or rule.bymonthday or rule.freq == "DAILY":
        return rule
    if rule.freq == "WEEKLY":
        return replace(rule, byday=((0, start.weekday()),))
    if rule.freq == "YEARLY":
        return replace(rule, bymonthday=(start.day,), bymonth=rule.bymonth or (start.month,))
    return replace(rule, bymonthday=(start.day,))
