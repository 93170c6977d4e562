"""Rhythms by month and year: on the 15th of every month, every last Friday, every 3 May."""

import re

from tasks.domain.quick_add.rules import Rhythm, RhythmForm, listed, nth, rhythm
from tasks.domain.quick_add.vocabulary import (
    CODES,
    MONTH,
    MONTH_NAMES,
    NTH,
    NUMBER,
    ORDINAL,
    WEEKDAY,
    WEEKDAY_NAMES,
    month,
    number,
    weekday,
)

LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_ORDINAL_NAMES = {-1: "last", 1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth"}


def _nth_weekday(found: re.Match[str]) -> Rhythm:
    nths, day = [number(word) for word in re.findall(ORDINAL, found["nth"])], weekday(found["weekday"])
    spoken = f"the {listed([_ORDINAL_NAMES[place] for place in nths])} {WEEKDAY_NAMES[day]} of every month"
    return rhythm("MONTHLY", spoken=spoken, byday=",".join(f"{place}{CODES[day]}" for place in nths))


def _last_day(found: re.Match[str]) -> Rhythm:
    return rhythm("MONTHLY", spoken="the last day of every month", bymonthday="-1")


def _days(found: re.Match[str]) -> Rhythm:
    days = sorted({int(day) for day in re.findall(r"\d+", found["days"] or "1")})
    if not all(1 <= day <= 31 for day in days):
        raise ValueError("no month has such a day")
    months = number(found["months"] or "one")
    how_often = {1: "every month", 2: "every other month"}.get(months, f"every {months} months")
    spoken = f"{how_often} on the {listed([nth(day) for day in days])}"
    return rhythm("MONTHLY", months, spoken=spoken, bymonthday=",".join(map(str, days)))


def _yearly(found: re.Match[str]) -> Rhythm:
    month_number, day = month(found["month"]), number(found["day"] or "one")
    if not 1 <= day <= LONGEST_MONTHS[month_number - 1]:
        raise ValueError("no year has such a day")
    spoken = f"every year on {day} {MONTH_NAMES[month_number - 1]}"
    return rhythm("YEARLY", spoken=spoken, bymonth=str(month_number), bymonthday=str(day))


_EVERY = r"(?:every|each)"
_OF_MONTH = rf"(?:of|in) (?:{_EVERY}|the|a) month"
_OF_EVERY = rf"(?:(?:of|in) )?{_EVERY} month"
_MONTHLY = rf"(?:{_EVERY} month|monthly) on"
_NTH_WEEKDAY = rf"(?P<nth>{ORDINAL}(?:(?:, | and | & )(?:the )?{ORDINAL})*) (?P<weekday>{WEEKDAY})"
_NTHS = rf"(?P<days>{NTH}(?:(?:, | and |, and | & )(?:the )?{NTH})*)(?P<months>)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_DATE = rf"(?:the )?(?:{_DAY}(?: of)? (?P<month>{MONTH}))"
_DATE_US = rf"(?P<month>{MONTH}) (?:the )?{_DAY}"
_YEARLY = rf"(?:{_EVERY} year on|yearly on|annually on|{_EVERY})"
_MONTHS = rf"{_EVERY} (?P<months>other|second|{NUMBER}) months? on the (?P<days>{NTH})"

MONTHLY: tuple[RhythmForm, ...] = tuple(
    (re.compile(pattern), build)
    for pattern, build in (
        (rf"(?:on )?(?:the )?{_NTH_WEEKDAY} {_OF_EVERY}", _nth_weekday),
        (rf"{_EVERY} {_NTH_WEEKDAY} {_OF_MONTH}", _nth_weekday),
        (rf"{_EVERY} (?P<nth>first|1st|last) (?P<weekday>{WEEKDAY})", _nth_weekday),
        (rf"{_MONTHLY} the {_NTH_WEEKDAY}", _nth_weekday),
        (rf"(?:on |by )?(?:the )?last day {_OF_EVERY}", _last_day),
        (rf"(?:{_MONTHLY} the last day|{_EVERY} last day {_OF_MONTH})", _last_day),
        (rf"(?:at |by )?(?:the )?end of {_EVERY} month", _last_day),
        (
            rf"(?:at |on |by )?(?:the )?(?:start|beginning|first day|first) of {_EVERY} month(?P<days>)(?P<months>)",
            _days,
        ),
        (rf"(?:on )?(?:the )?{_NTHS} {_OF_EVERY}", _days),
        (rf"{_MONTHLY} (?:the )?{_NTHS}", _days),
        (rf"{_EVERY} {_NTHS}(?: {_OF_MONTH})?", _days),
        (_MONTHS, _days),
        (rf"{_YEARLY} {_DATE}", _yearly),
        (rf"{_YEARLY} {_DATE_US}", _yearly),
        (rf"{_EVERY} year in (?P<month>{MONTH})(?P<day>)", _yearly),
        (rf"{_EVERY} (?P<month>{MONTH})(?P<day>)", _yearly),
    )
)
