"""A form is a way of naming a day, with the cues in front of it that make it one."""

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

# What stands in for a cue: nothing at all, words that leave a weekday free to be one, a phrase that is set apart
# by a comma or beside a time, or one that opens the line.
BARE, EASY, APART, OPENING = "", "~", ",", "^"

SET_APART = frozenset({APART, OPENING})
UNCUED = SET_APART | {BARE, EASY}
CUED = frozenset({"on", "by", "until", "from"})
ALWAYS = UNCUED | CUED | {"for"}

_CUES = {
    "by": r"due by|due on|due before|due|no later than|not later than|on or before|on/before|by|before",
    "until": r"until|till|through|ending on|ending",
    "from": r"starting on|starting from|starting|beginning on|beginning|as of|from",
    "on": r"first thing on|first thing|on",
    "for": r"for",
    "in": r"in",
    "at": r"at|over|during",
}
_CUE = re.compile("(?:" + "|".join(f"(?P<c_{cue}>{words})" for cue, words in _CUES.items()) + ")(?: |$)")


class Form(NamedTuple):
    pattern: re.Pattern[str]
    day: Callable[[re.Match[str], date], date]
    cues: frozenset[str]


def form(pattern: str, day: Callable[[re.Match[str], date], date], cues: frozenset[str]) -> Form:
    return Form(re.compile(pattern), day, cues)


def split_cue(text: str) -> tuple[str, str]:
    """Return the cue at the start of a phrase, by its plainest name, and the rest of the phrase."""
    found = _CUE.match(text)
    if not found or found.lastgroup is None:
        return BARE, text
    return found.lastgroup.removeprefix("c_"), text[found.end() :]
