"""Days named from today: tomorrow, in three days, next Friday, at the weekend, by the end of the month."""

import re
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from tasks.domain.quick_add.forms import ALWAYS, CUED, EASY, SET_APART, UNCUED, Form, form
from tasks.domain.quick_add.vocabulary import (
    LONG_WEEKDAY,
    MONTH,
    NUMBER,
    SHORT_WEEKDAY,
    WEEKDAY,
    month,
    number,
    weekday,
)

FRIDAY, SATURDAY = 4, 5
_ABBREVIATIONS = {"d": "day", "w": "week", "m": "month"}


def coming(weekday_number: int, today: date) -> date:
    """Return the next such weekday after today."""
    return today + timedelta(days=(weekday_number - today.weekday() - 1) % 7 + 1)


def later(day: date, amount: int, unit: str) -> date:
    """Return the day so many days, weeks, fortnights, months or years later."""
    steps = {"d": relativedelta(days=1), "w": relativedelta(weeks=1), "f": relativedelta(weeks=2)}
    return day + steps.get(unit[0], relativedelta(months=12 if unit[0] == "y" else 1)) * amount


def _named(found: re.Match[str], today: date) -> date:
    words = found[0]
    if "after" in words:
        return today + timedelta(days=2)
    return today + timedelta(days=words.startswith(("tom", "tmr")))


def _in(found: re.Match[str], today: date) -> date:
    return later(today, number(found["amount"]), found["unit"])


def _from(found: re.Match[str], today: date) -> date:
    if found["weekday"]:
        start = coming(weekday(found["weekday"]), today)
    else:
        start = today + timedelta(days=found["start"] == "tomorrow")
    return later(start, number(found["amount"]), found["unit"])


def _weekday(found: re.Match[str], today: date) -> date:
    target, which = weekday(found["weekday"]), found["which"]
    if which == "this":
        return today + timedelta(days=(target - today.weekday()) % 7)
    if which == "next":
        return _monday(today) + timedelta(days=7 + target)
    return coming(target, today) + timedelta(weeks=bool(found["week"]))


def _weekend(found: re.Match[str], today: date) -> date:
    saturday = _monday(today) + timedelta(days=SATURDAY)
    return saturday + timedelta(weeks=1) if found["which"] == "next" else max(today, saturday)


def _period(found: re.Match[str], today: date) -> date:
    first = _first_of(found["unit"], today, after=found["which"] == "next")
    return first if found["which"] == "next" else max(today, _last_of(found["unit"], first))


def _beginning(found: re.Match[str], today: date) -> date:
    unit = found["unit"]
    first = _first_of(unit, today, after=found["which"] == "next")
    return first if first >= today else _first_of(unit, today, after=True)


def _end(found: re.Match[str], today: date) -> date:
    unit = _ABBREVIATIONS.get(found["unit"], found["unit"])
    first = _first_of(unit, today, after=found["which"] == "next")
    last = _last_of(unit, first)
    return last if last >= today else _last_of(unit, _first_of(unit, today, after=True))


def _end_of_month(found: re.Match[str], today: date) -> date:
    last = date(today.year, month(found["month"]), 1) + relativedelta(day=31)
    return last if last >= today else last + relativedelta(years=1, day=31)


def _end_of_quarter(found: re.Match[str], today: date) -> date:
    last = date(today.year, 3 * int(found["quarter"]), 1) + relativedelta(day=31)
    return last if last >= today else last + relativedelta(years=1)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _first_of(unit: str, today: date, *, after: bool) -> date:
    """Return the first day of this day, week, month, quarter or year, or of the one `after` it."""
    firsts = {
        "day": (today, relativedelta(days=1)),
        "week": (_monday(today), relativedelta(weeks=1)),
        "month": (today.replace(day=1), relativedelta(months=1)),
        "quarter": (today.replace(month=(today.month - 1) // 3 * 3 + 1, day=1), relativedelta(months=3)),
        "year": (today.replace(month=1, day=1), relativedelta(years=1)),
    }
    first, step = firsts[unit]
    return first + step if after else first


def _last_of(unit: str, first: date) -> date:
    """Return the last day of the period that begins on `first`; a week ends with its Friday."""
    lasts = {
        "day": relativedelta(),
        "week": relativedelta(days=FRIDAY),
        "month": relativedelta(day=31),
        "quarter": relativedelta(months=2, day=31),
        "year": relativedelta(month=12, day=31),
    }
    return first + lasts[unit]


_UNITS = r"(?P<unit>days?|weeks?|fortnights?|months?|years?)"
_OF = r"of (?:(?:the|this|(?P<which>next)) )?(?P<unit>day|week|month|quarter|year)"
_BY = CUED | SET_APART | {"at"}

RELATIVE_DAYS: tuple[Form, ...] = (
    form(r"today|tonight|tomorrow|tmrw?|(?:the )?day after tomorrow", _named, ALWAYS),
    form(r"this", lambda found, today: today, UNCUED),
    form(rf"(?:with)?in (?P<amount>{NUMBER}) {_UNITS}(?:'? time)?", _in, UNCUED),
    form(
        rf"(?P<amount>{NUMBER}) {_UNITS} from (?:(?P<start>now|today|tomorrow)|(?P<weekday>{WEEKDAY}))", _from, UNCUED
    ),
    form(rf"(?P<amount>a) (?P<unit>week) on (?P<weekday>{WEEKDAY})(?P<start>)", _from, UNCUED),
    form(rf"(?:this |the )?(?P<which>coming) (?P<weekday>{WEEKDAY})(?P<week>)", _weekday, ALWAYS),
    form(rf"(?P<which>this|next) (?P<weekday>{WEEKDAY})(?P<week>)", _weekday, ALWAYS),
    form(rf"(?P<weekday>{WEEKDAY})(?: of)? (?P<which>this|next) week(?P<week>)", _weekday, ALWAYS),
    form(rf"(?P<which>this|next) week,? (?:on )?(?P<weekday>{WEEKDAY})(?P<week>)", _weekday, ALWAYS),
    form(rf"(?P<which>)(?P<weekday>{LONG_WEEKDAY})(?P<week> week)", _weekday, ALWAYS),
    form(rf"(?P<which>)(?P<weekday>{LONG_WEEKDAY})(?P<week>)", _weekday, CUED | SET_APART | {"for", EASY}),
    form(rf"(?P<which>)(?P<weekday>{SHORT_WEEKDAY})(?P<week>)", _weekday, CUED | SET_APART | {"for"}),
    form(r"(?P<which>this|next|the)(?: coming)? weekend", _weekend, CUED | {"at", "for"}),
    form(r"(?P<which>this|next) weekend", _weekend, UNCUED),
    form(r"(?:early |some ?time |later )?(?P<which>this|next) (?P<unit>week|month|quarter|year)", _period, ALWAYS),
    form(rf"(?:the )?(?:beginning|start|first) {_OF}", _beginning, _BY),
    form(rf"(?:the )?end {_OF}", _end, _BY),
    form(rf"end {_OF}", _end, UNCUED),
    form(rf"(?:the )?last day {_OF}", _end, _BY),
    form(r"eo(?P<unit>[dwm])(?P<which>)", _end, ALWAYS),
    form(rf"(?:the )?end of (?P<month>{MONTH})", _end_of_month, _BY),
    form(r"(?:the )?end of q(?P<quarter>[1-4])", _end_of_quarter, _BY | UNCUED),
)
