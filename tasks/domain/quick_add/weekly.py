"""Rhythms by weekday: every Monday and Thursday, weekdays, every other weekend."""

import re

from tasks.domain.quick_add.rules import Rhythm, RhythmForm, listed, rhythm
from tasks.domain.quick_add.vocabulary import CODES, LONG_WEEKDAY, WEEKDAY, WEEKDAY_NAMES, number, weekday

WORKDAYS, WEEKEND, WHOLE_WEEK = [0, 1, 2, 3, 4], [5, 6], [0, 1, 2, 3, 4, 5, 6]
_NAMED = {"weekday": WORKDAYS, "weekend": WEEKEND}


def weekly(days: list[int], interval: int, spoken: str) -> Rhythm:
    """Return a weekly rhythm on the given weekdays, spoken as "every …"."""
    how_often = {1: "every", 2: "every other"}.get(interval, f"every {interval} weeks on")
    return rhythm("WEEKLY", interval, spoken=f"{how_often} {spoken}", byday=",".join(CODES[day] for day in days))


def _named(found: re.Match[str]) -> Rhythm:
    name = "weekend" if "weekend" in found[0] else "weekday"
    return weekly(_NAMED[name], 2 if "other" in found[0] else 1, name)


def _days(found: re.Match[str]) -> Rhythm:
    days = _listed_days(found["days"])
    interval = number(found["interval"] or found["weeks"] or "one")
    return weekly(days, interval, listed([WEEKDAY_NAMES[day] for day in days]))


def _except(found: re.Match[str]) -> Rhythm:
    spared = WEEKEND if "weekend" in found["days"] else _listed_days(found["days"])
    days = [day for day in WHOLE_WEEK if day not in spared]
    if not spared or not days:
        raise ValueError("nothing is left out, or all")
    return weekly(days, 1, listed([WEEKDAY_NAMES[day] for day in days]))


def _range(found: re.Match[str]) -> Rhythm:
    first, last = weekday(found["first"]), weekday(found["last"])
    days = sorted((first + step) % 7 for step in range((last - first) % 7 + 1))
    return weekly(days, 1, f"{WEEKDAY_NAMES[first]} to {WEEKDAY_NAMES[last]}")


def _listed_days(words: str) -> list[int]:
    return sorted({weekday(found) for found in re.findall(WEEKDAY, words)})


_AND = r"(?:, and |, | and | & |/|,)"
_LIST = rf"(?P<days>{WEEKDAY}s?(?:{_AND}{WEEKDAY}s?)*)"
_PLURALS = rf"(?P<days>{LONG_WEEKDAY}s(?:{_AND}{LONG_WEEKDAY}s)*)"
_EVERY = r"(?:every|each)"
_NONE = r"(?P<interval>)(?P<weeks>)"
_WEEKS = r"every (?P<weeks>other|second|third|two|three|four|[1-9])(?:nd|rd|th)? weeks?"

WEEKLY: tuple[RhythmForm, ...] = (
    (
        re.compile(
            rf"{_EVERY} (?:other )?(?:week ?day|work ?day|working day|weekend)|(?:on |at )?(?:weekdays|weekends)"
        ),
        _named,
    ),
    (re.compile(rf"{_EVERY} (?:(?P<interval>other|second|2nd|third|3rd|fourth|4th) )?{_LIST}(?P<weeks>)"), _days),
    (re.compile(rf"(?:on )?{_PLURALS}{_NONE}"), _days),
    (re.compile(rf"(?:{_EVERY} |on )?{_LIST}(?P<interval>),? {_WEEKS}"), _days),
    (re.compile(rf"(?P<interval>){_WEEKS} on {_LIST}"), _days),
    (re.compile(rf"(?:{_EVERY} week|weekly) on {_LIST}{_NONE}"), _days),
    (re.compile(rf"(?:{_EVERY} day|daily),? except (?:on |at )?(?P<days>[a-z, ]+)"), _except),
    (re.compile(rf"{_EVERY} (?P<first>{WEEKDAY})(?:-|\u2013| to | through )(?P<last>{WEEKDAY})"), _range),
)
