"""Times of day: at 5, 17:30, 5 pm, half past seven, noon, tomorrow morning."""

import re
from collections.abc import Callable
from datetime import time
from typing import NamedTuple

from tasks.domain.quick_add.vocabulary import PART, number

PARTS = {"morning": time(9), "afternoon": time(14), "evening": time(19), "night": time(21)}
TONIGHT = time(20)
_HOUR = r"(?P<hour>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_CUE = re.compile(r"(?P<cue>at|around|about|@)(?: |(?<=@))|(?P<soft>by|before|after|from|for) ")
_PART = re.compile(rf"(?P<rest>.*?),? ?\b(?:in the |at )?(?:early |late )?(?P<part>{PART})")

_AT, _ANY = frozenset({"at"}), frozenset({"at", "soft", ""})


class TimeForm(NamedTuple):
    pattern: re.Pattern[str]
    at: Callable[[re.Match[str], str], time]
    cues: frozenset[str]


def split_part(text: str) -> tuple[str, str]:
    """Return a phrase without a part of the day at its end, and that part."""
    found = _PART.fullmatch(text)
    return (found["rest"], found["part"]) if found else (text, "")


def read_time(text: str, part: str = "") -> time | None:
    """Return the time that a whole phrase names; `part` is the part of the day that was named elsewhere."""
    text, own_part = split_part(text)
    cue = _CUE.match(text)
    name = ("at" if cue["cue"] else "soft") if cue else ""
    return _first(text[cue.end() if cue else 0 :], "at" if own_part else name, own_part or part)


def _first(text: str, cue: str, part: str) -> time | None:
    for pattern, at, cues in _FORMS:
        found = pattern.fullmatch(text)
        if found and cue in cues:
            try:
                return at(found, part)
            except ValueError:
                return None
    return None


def _meridiem(found: re.Match[str], part: str) -> time:
    hour = int(found["hour"])
    if not 1 <= hour <= 12:
        raise ValueError("twelve-hour clock")
    return time(hour % 12 + 12 * (found["half"] == "p"), int(found["minute"] or 0))


def _clock(found: re.Match[str], part: str) -> time:
    """Return a time that does not say which half of the day: "at 5" is in the afternoon, "at 7" in the morning."""
    minute = found["minute"]
    hour = _hour(number(found["hour"]), part, latest_afternoon=4 if minute else 6, exact=found["hour"][0] == "0")
    return time(hour, int(minute or 0))


def _hour(hour: int, part: str, *, latest_afternoon: int, exact: bool) -> int:
    if part == "night" and hour == 12:
        return 0
    if part:
        return hour + 12 if part != "morning" and 1 <= hour < 12 else hour
    return hour + 12 if not exact and 1 <= hour <= latest_afternoon else hour


def _spoken(found: re.Match[str], part: str) -> time:
    minutes = {"half": 30, "quarter": 15, "ten": 10, "twenty": 20, "five": 5}[found["minute"]]
    hour = _hour(number(found["hour"]), part, latest_afternoon=6, exact=False)
    if found["side"] == "to":
        hour, minutes = hour - 1, 60 - minutes
    return time(hour, minutes)


def _named(found: re.Match[str], part: str) -> time:
    return time(0) if found[0] == "midnight" else time(12)


def _form(pattern: str, at: Callable[[re.Match[str], str], time], cues: frozenset[str]) -> TimeForm:
    return TimeForm(re.compile(pattern), at, cues)


_FORMS = (
    _form(r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))? ?(?P<half>[ap])\.?m\.?", _meridiem, _ANY),
    _form(r"(?P<hour>\d{1,2}):(?P<minute>\d\d)", _clock, _ANY),
    _form(r"(?P<hour>\d{1,2})[.h](?P<minute>\d\d)", _clock, _AT),
    _form(rf"{_HOUR}(?P<minute>)h?", _clock, _AT),
    _form(rf"{_HOUR}(?P<minute>) ?o'?clock", _clock, _ANY),
    _form(rf"(?P<minute>half|quarter|ten|twenty|five) (?P<side>past|to) {_HOUR}", _spoken, _ANY),
    _form(rf"(?P<minute>half)(?P<side>) {_HOUR}", _spoken, _AT),
    _form(r"noon|midday|midnight", _named, _ANY),
)
