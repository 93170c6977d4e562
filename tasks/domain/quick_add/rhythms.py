"""Rhythms: every day, every other Friday, on the first Monday of every month, each as a plain RFC 5545 rule."""

import re
from datetime import date, datetime, time

from dateutil.rrule import rrulestr

from tasks.domain.quick_add.monthly import MONTHLY
from tasks.domain.quick_add.rules import Rhythm, RhythmForm, rhythm
from tasks.domain.quick_add.times import split_part
from tasks.domain.quick_add.vocabulary import LONG_WEEKDAY, NUMBER, PART, number
from tasks.domain.quick_add.weekly import WEEKLY

RHYTHM_WORD = re.compile(
    r"\b(?:every|each|daily|nightly|weekly|fortnightly|biweekly|monthly|quarterly|yearly|annually"
    r"|weekdays|weekends|(?:mon|tues|wednes|thurs|fri|satur|sun)days)\b"
)
_FREQUENCIES = {"d": "DAILY", "w": "WEEKLY", "f": "WEEKLY", "m": "MONTHLY", "q": "MONTHLY", "y": "YEARLY"}
_LENGTHS = {"f": 2, "q": 3}
_NIGHTS = re.compile(rf"({LONG_WEEKDAY}) ({PART})s$")
_ADVERBS = {
    "daily": "every day",
    "nightly": "every night",
    "weekly": "every week",
    "biweekly": "every fortnight",
    "bi-weekly": "every fortnight",
    "fortnightly": "every fortnight",
    "monthly": "every month",
    "quarterly": "every quarter",
    "yearly": "every year",
    "annually": "every year",
}


def read_rhythm(text: str) -> tuple[Rhythm, str] | None:
    """Return the rhythm that a whole phrase names, and the part of the day named with it."""
    text, part = split_part(_NIGHTS.sub(r"\1s \2", _ADVERBS.get(text, text)))
    text = f"{text} day" if part and text in ("every", "each") else text
    for pattern, build in _FORMS:
        found = pattern.fullmatch(text)
        if found:
            try:
                return build(found), part
            except ValueError:
                return None
    return None


def first_day(rule: str, start: date) -> date:
    """Return the first day of a rule on or after `start`."""
    midnight = datetime.combine(start, time(0))
    first = rrulestr(rule, dtstart=midnight).after(midnight, inc=True)
    return first.date() if first else start


def _every(found: re.Match[str]) -> Rhythm:
    amount = number(found["amount"] or "one")
    unit = found["unit"].rstrip("s")
    freq, length = _FREQUENCIES[unit[0]], _LENGTHS.get(unit[0], 1)
    return rhythm(freq, amount * length, spoken=_spoken(amount, unit))


def _spoken(amount: int, unit: str) -> str:
    if amount == 1:
        return f"every {unit}"
    return f"every other {unit}" if amount == 2 else f"every {amount} {unit}s"


_AMOUNT = rf"(?P<amount>other|couple of|second|third|fourth|{NUMBER}|\d{{1,3}}(?:st|nd|rd|th))"

_FORMS: tuple[RhythmForm, ...] = (
    (
        re.compile(
            rf"(?:once )?(?:every|each)(?: single| {_AMOUNT})? (?P<unit>(?:day|week|fortnight|month|quarter|year)s?)"
        ),
        _every,
    ),
    *WEEKLY,
    *MONTHLY,
)
