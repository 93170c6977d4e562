"""Days named by their number: 2026-03-14, 14 March, 14/3, the 14th, March."""

import re
from datetime import date

from dateutil.relativedelta import relativedelta

from tasks.domain.quick_add.forms import ALWAYS, APART, CUED, SET_APART, Form, form
from tasks.domain.quick_add.vocabulary import MONTH, NTH, ORDINAL, WEEKDAY, month, number, weekday

LEAP_CYCLE = 9
_FRACTIONS = {"1/2", "1/3", "1/4", "2/3", "3/4", "1/5", "1/10"}
HOLIDAYS = {
    "new year's day": (1, 1),
    "valentine's day": (2, 14),
    "halloween": (10, 31),
    "christmas eve": (12, 24),
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
}


def upcoming(month_number: int, day: int, today: date) -> date:
    """Return the next such day of a year, or raise ValueError for one like 31 February that never comes."""
    for year in range(today.year, today.year + LEAP_CYCLE):
        candidate = _day(year, month_number, day)
        if candidate and candidate >= today:
            return candidate
    raise ValueError(f"there is no day {day} in month {month_number}")


def nth_weekday(first_of_month: date, nth: int, weekday_number: int) -> date:
    """Return e.g. the first Monday of a month, the last one for -1, or raise ValueError if there is none."""
    if nth < 0:
        last = first_of_month + relativedelta(day=31)
        return last - relativedelta(days=(last.weekday() - weekday_number) % 7)
    offset = (weekday_number - first_of_month.weekday()) % 7 + 7 * (nth - 1)
    return first_of_month.replace(day=1 + offset)


def _day(year: int, month_number: int, day: int) -> date | None:
    try:
        return date(year, month_number, day)
    except ValueError:
        return None


def _iso(found: re.Match[str], today: date) -> date:
    return date.fromisoformat(found[0])


def _named(found: re.Match[str], today: date) -> date:
    month_number, day = month(found["month"]), number(found["day"])
    if found["year"]:
        return date(int(found["year"]), month_number, day)
    return upcoming(month_number, day, today)


def _numeric(found: re.Match[str], today: date) -> date:
    if found[0] in _FRACTIONS:
        raise ValueError("a fraction")
    day, month_number = int(found["day"]), int(found["month"])
    if month_number > 12:
        day, month_number = month_number, day
    year = found["year"]
    return date(int(year[-2:]) + 2000, month_number, day) if year else upcoming(month_number, day, today)


def _nth(found: re.Match[str], today: date) -> date:
    day, first = number(found["day"]), today.replace(day=1)
    if found["which"]:
        return (first + relativedelta(months=found["which"] == "next")).replace(day=day)
    months = (first + relativedelta(months=ahead) for ahead in range(LEAP_CYCLE))
    days = (_day(first.year, first.month, day) for first in months)
    return next(each for each in days if each and each >= today)


def _month(found: re.Match[str], today: date) -> date:
    month_number = month(found["month"])
    if found["year"]:
        return date(int(found["year"]), month_number, 1)
    return date(today.year + (month_number <= today.month), month_number, 1)


def _middle(found: re.Match[str], today: date) -> date:
    return upcoming(month(found["month"]), 15, today)


def _holiday(found: re.Match[str], today: date) -> date:
    return upcoming(*HOLIDAYS[found[0]], today)


def _nth_weekday(found: re.Match[str], today: date) -> date:
    nth, weekday_number = number(found["nth"]), weekday(found["weekday"])
    if found["month"]:
        first = date(today.year, month(found["month"]), 1)
        day = nth_weekday(first, nth, weekday_number)
        return day if day >= today else nth_weekday(first + relativedelta(years=1), nth, weekday_number)
    first = today.replace(day=1) + relativedelta(months=found["which"] == "next")
    day = nth_weekday(first, nth, weekday_number)
    return day if day >= today else nth_weekday(first + relativedelta(months=1), nth, weekday_number)


_PREFIX = rf"(?:{WEEKDAY},? )?(?:the )?"
_YEAR = r"(?:,? (?P<year>\d{4}))?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_MONTHS = frozenset({"in", "by", "until", "from"})

CALENDAR_DAYS: tuple[Form, ...] = (
    form(r"\d{4}-\d\d-\d\d", _iso, ALWAYS),
    form(rf"{_PREFIX}{_DAY}(?: of)?,? (?P<month>{MONTH}){_YEAR}", _named, ALWAYS),
    form(rf"{_PREFIX}(?P<month>{MONTH}) (?:the )?{_DAY}{_YEAR}", _named, ALWAYS),
    form(r"(?P<day>\d{1,2})([/.])(?P<month>\d{1,2})\2(?P<year>\d{4})", _numeric, ALWAYS),
    form(r"(?P<day>\d{1,2})([/.])(?P<month>\d{1,2})\2(?P<year>\d\d)", _numeric, CUED | {APART}),
    form(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})(?P<year>)", _numeric, CUED | {APART}),
    form(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>)", _numeric, CUED | {APART}),
    form(
        rf"(?:{WEEKDAY},? )?the (?P<day>{NTH})(?: of (?:the|(?P<which>this|next)) month)?",
        _nth,
        CUED | SET_APART | {"for"},
    ),
    form(rf"(?P<day>{NTH})(?P<which>)", _nth, CUED),
    form(
        rf"the (?P<day>first|second|third|fourth|fifth) of (?P<month>{MONTH}){_YEAR}",
        _named,
        CUED | SET_APART | {"for"},
    ),
    form(rf"(?P<month>{MONTH})(?:,? (?P<year>\d{{4}}))?", _month, _MONTHS),
    form(rf"mid[- ](?P<month>{MONTH})", _middle, _MONTHS),
    form("|".join(HOLIDAYS), _holiday, CUED | {"at", "for"}),
    form(
        rf"the (?P<nth>{ORDINAL}) (?P<weekday>{WEEKDAY}) (?:of|in)"
        rf" (?:(?:the|(?P<which>this|next)) month|(?P<month>{MONTH}))",
        _nth_weekday,
        CUED | SET_APART,
    ),
)
