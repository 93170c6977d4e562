"""The clauses of a spoken rhythm: each reader takes a whole phrase, or leaves it."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from goals.domain.schedule.kinds import Shape, Unit
from goals.domain.schedule.rule_words import WEEKEND, WORKDAYS
from tasks.domain.quick_add.dates import read_day
from tasks.domain.quick_add.forms import OPENING
from tasks.domain.quick_add.rhythms import read_rhythm
from tasks.domain.quick_add.times import PARTS, read_time
from tasks.domain.quick_add.vocabulary import CODES, NUMBER, WEEKDAY, number, weekday

Said = Mapping[str, Any]
"""What a clause says: `rule`, `a_week`, `after`, `times`, `until`, `from`, `on`, `but`, `only`, `at`, …"""
Form = Callable[[re.Match[str]], Said]

_ONCE = {"once": 1, "twice": 2, "thrice": 3}
_TIMES = rf"(?:(?P<many>{NUMBER}|\d{{1,6}}) ?(?:times|time|x)|(?P<few>once|twice|thrice))"
_AND = r"(?:, and |, or |, | and | or | & |/)"
_WEEKDAYS = rf"(?P<days>weekdays?|weekends?|(?:a |any )?{WEEKDAY}s?(?:{_AND}(?:a )?{WEEKDAY}s?)*)"
_PLURALS = rf"(?P<days>weekdays|weekends|{WEEKDAY}s(?:{_AND}{WEEKDAY}s)*)"
_AGAIN = (
    r"the last (?:time|one)|(?:each|every) time|(?:it is|it's|it was) (?:done|settled)"
    r"|(?:i )?(?:do|did|finish) it|doing it"
)
_UNIT = r"day|week|fortnight|month|quarter|year"
_FREQUENCIES = {"day": "DAILY", "week": "WEEKLY", "month": "MONTHLY", "year": "YEARLY"}
_UNITS = {"fortnight": (2, Unit.WEEK), "quarter": (3, Unit.MONTH)}
_PLACES = {"last": -1, "first": 1, "second": 2, "third": 3, "fourth": 4}
_DAYS = {"weekday": WORKDAYS, "day of the weekend": WEEKEND}


def _count(found: re.Match[str]) -> int:
    return _ONCE[found["few"]] if found["few"] else number(found["many"])


def _weekdays(words: str) -> frozenset[int]:
    named = {"weekday": WORKDAYS, "weekend": WEEKEND}
    return named.get(words.rstrip("s")) or frozenset(weekday(found) for found in re.findall(WEEKDAY, words))


def _after(found: re.Match[str]) -> Said:
    amount, unit = number(found["amount"] or "one"), found["unit"]
    length, name = _UNITS.get(unit, (1, unit))
    return {"after": (amount * length, str(name))}


def _interval(found: re.Match[str]) -> Said:
    """Read any number: whether it is too long is said where it is judged."""
    return {"rule": f"FREQ={_FREQUENCIES[found['unit']]};INTERVAL={max(1, int(found['amount']))}"}


def _setpos(found: re.Match[str]) -> Said:
    days = ",".join(CODES[day] for day in sorted(_DAYS[found["kind"]]))
    return {"rule": f"FREQ=MONTHLY;BYDAY={days};BYSETPOS={_PLACES[found['place']]}"}


def _counted(slot: str) -> Form:
    return lambda found: {slot: _count(found)}


def _days(slot: str) -> Form:
    return lambda found: {slot: _weekdays(found["days"])}


def _says(**said: Any) -> Form:
    return lambda found: said


_FORMS: tuple[tuple[str, Form], ...] = (
    (rf"(?:on )?{_TIMES} (?:a|per|each|every|in a|in every) week", _counted("a_week")),
    (rf"(?:on )?(?P<many>{NUMBER})(?P<few>) days? (?:a|per|each|every) week", _counted("a_week")),
    (rf"(?:every )?(?:(?P<amount>{NUMBER}) )?(?P<unit>{_UNIT})s? after (?:{_AGAIN})", _after),
    (rf"(?:in all )?{_TIMES}(?: in all| in total| altogether)?", _counted("times")),
    (rf"(?:but )?(?:not|never|except|excluding|without)(?: on| at)? (?:the )?{_WEEKDAYS}", _days("but")),
    (rf"(?:but )?(?:only )?(?:on|at) {_PLURALS}", _days("only")),
    (r"every (?P<amount>\d{1,4}) (?P<unit>day|week|month|year)s", _interval),
    (r"every day of the weekend", _says(rule="FREQ=WEEKLY;BYDAY=SA,SU")),
    (rf"(?:every month|monthly) on the (?P<place>{'|'.join(_PLACES)}) (?P<kind>{'|'.join(_DAYS)})", _setpos),
    (r"until (?:it is|it's|that is|that's) (?:true|so|done|met)", _says(true=True)),
    (rf"(?:up to|at most|no more than) (?P<many>{NUMBER})(?P<few>) (?:times )?(?:a|per) day", _counted("a_day")),
    (r"(?:with )?more of it (?:early|early on|first|at the start)", _says(shape=Shape.FRONT_LOADED)),
    (r"(?:with )?more of it (?:late|later|later on|at the end)", _says(shape=Shape.BACK_LOADED)),
    (r"any (?:day|time)|some ?day|whenever", _says(on=None)),
    (r"and|but|then|please|do it|it", _says()),
)
_READ = tuple((re.compile(pattern), said) for pattern, said in _FORMS)


def read_clause(phrase: str, today: date) -> Said | None:
    """Return what a whole phrase says of a rhythm, or None."""
    for pattern, said in _READ:
        if found := pattern.fullmatch(phrase):
            return said(found)
    return _rule(phrase) or _time(phrase) or _day(phrase, today)


def _rule(phrase: str) -> Said | None:
    read = read_rhythm(phrase)
    if read is None:
        return None
    rhythm, part = read
    return {"rule": rhythm.rule, **({"at": PARTS[part]} if part else {})}


def _time(phrase: str) -> Said | None:
    at = read_time(phrase)
    return {"at": at} if at else None


def _day(phrase: str, today: date) -> Said | None:
    """Read the day of a start, an end, or of the one time there is."""
    day = read_day(phrase, today, OPENING)
    if day is None:
        return None
    slot = {"until": "until", "by": "until", "from": "from"}.get(day.cue, "on")
    return {slot: day.on, **({"at": day.at} if day.at else {})}
