"""What tasks can be looked for by, beside their words, and in which order they are shown."""

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from tasks.domain.lifecycle import OPEN, STATE_WORDS, State

STATES: Mapping[str, frozenset[State]] = {"open": OPEN} | {state.value: frozenset({state}) for state in State}
STATE_CHOICES = [("open", "Open"), *((state.value, words) for state, words in STATE_WORDS.items())]


class Sort(StrEnum):
    BEST = "best"
    OWN = "own"
    BIG = "big"
    SMALL = "small"
    NEWEST = "newest"


SORT_WORDS = {
    Sort.BEST: "Best first",
    Sort.OWN: "Own order",
    Sort.BIG: "Big first",
    Sort.SMALL: "Small first",
    Sort.NEWEST: "Newest first",
}


class When(StrEnum):
    TODAY = "today"
    WEEK = "week"
    SOME_DAY = "some_day"


WHEN_WORDS = {When.TODAY: "Today", When.WEEK: "This week", When.SOME_DAY: "Some day"}


class Span(NamedTuple):
    """Days from one to another, both of them in it."""

    first: date
    last: date


def span_of(when: When, today: date, week_start: int) -> Span | None:
    """Return the days that are meant, with weeks that begin on a weekday (0 is Monday); None for no day at all."""
    if when is When.SOME_DAY:
        return None
    if when is When.TODAY:
        return Span(today, today)
    first = today - timedelta(days=(today.weekday() - week_start) % 7)
    return Span(first, first + timedelta(days=6))
