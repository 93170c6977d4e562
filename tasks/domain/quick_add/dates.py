"""Reads a whole phrase as one day."""

import re
from datetime import date, time, timedelta
from typing import NamedTuple

from tasks.domain.quick_add.calendar_days import CALENDAR_DAYS
from tasks.domain.quick_add.forms import BARE, split_cue
from tasks.domain.quick_add.relative_days import RELATIVE_DAYS, later
from tasks.domain.quick_add.times import PARTS, TONIGHT, split_part
from tasks.domain.quick_add.vocabulary import NUMBER, number

FORMS = (*RELATIVE_DAYS, *CALENDAR_DAYS)
_SPAN = re.compile(rf"for (?P<amount>{NUMBER}) (?P<unit>days?|weeks?|months?|years?)")


class Day(NamedTuple):
    on: date
    cue: str
    part: str = ""
    at: time | None = None
    only_in_rhythm: bool = False


def read_day(text: str, today: date, bare: str = BARE) -> Day | None:
    """Return the day that a phrase names; `bare` is what stands in for a cue if the phrase has none."""
    if span := _span(text, today):
        return Day(span, "until", only_in_rhythm=True)
    text, part = split_part(text)
    cue, rest = split_cue(text)
    on = _find(text, bare, today) or (_find(rest, cue, today) if cue else None)
    if on is None or (rest == "this" and not part):
        return None
    if rest == "tonight":
        return Day(on, cue, "evening", TONIGHT)
    return Day(on, cue, part, PARTS.get(part), only_in_rhythm=cue == "from")


def _span(text: str, today: date) -> date | None:
    """Return the last day of a span such as "for six weeks" that begins today."""
    found = _SPAN.fullmatch(text)
    if not found:
        return None
    try:
        return later(today, number(found["amount"]), found["unit"]) - timedelta(days=1)
    except (ValueError, OverflowError):
        return None


def _find(phrase: str, cue: str, today: date) -> date | None:
    for pattern, day, cues in FORMS:
        found = pattern.fullmatch(phrase) if cue in cues else None
        if found:
            try:
                on = day(found, today)
            except (ValueError, OverflowError):
                return None
            return on if on >= today else None
    return None
