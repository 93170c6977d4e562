"""Rules of RFC 5545 as quick add writes them: plain, and never too long for a goal."""

import re
from collections.abc import Callable
from typing import NamedTuple

LONGEST_INTERVALS = {"DAILY": 366, "WEEKLY": 104, "MONTHLY": 60, "YEARLY": 10}


class Rhythm(NamedTuple):
    rule: str
    spoken: str


RhythmForm = tuple[re.Pattern[str], Callable[[re.Match[str]], Rhythm]]


def rhythm(freq: str, interval: int = 1, *, spoken: str, **parts: str) -> Rhythm:
    """Return a rhythm, e.g. of `rhythm("WEEKLY", 2, spoken="every other Friday", byday="FR")`."""
    if not 1 <= interval <= LONGEST_INTERVALS[freq]:
        raise ValueError("an interval that no goal may have")
    every = {"INTERVAL": str(interval)} if interval > 1 else {}
    named = {name.upper(): value for name, value in parts.items()}
    return Rhythm(";".join(f"{name}={value}" for name, value in {"FREQ": freq, **every, **named}.items()), spoken)


def listed(words: list[str]) -> str:
    """Return "Monday, Wednesday and Friday"."""
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def nth(day: int) -> str:
    """Return "1st", "2nd", "11th" …"""
    ending = "th" if 11 <= day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"
