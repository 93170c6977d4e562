"""How fast kept steps come up: aim days, never deadlines."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum
from itertools import count

TUESDAY, SATURDAY, SUNDAY = 1, 5, 6


class Pace(StrEnum):
    WHENEVER = "whenever"
    WEEKLY = "weekly"
    DAILY = "daily"


DEFAULT = Pace.WEEKLY
WORDS = {
    Pace.WHENEVER: ("Whenever there is room", "The first one today, the others rest under Some day"),
    Pace.WEEKLY: ("One or two a week", "Offered today, then on Tuesdays and Saturdays"),
    Pace.DAILY: ("A little most days", "Offered from today on, Sundays are free"),
}
OFFERED = {
    Pace.WHENEVER: frozenset[int](),
    Pace.WEEKLY: frozenset({TUESDAY, SATURDAY}),
    Pace.DAILY: frozenset(range(7)) - {SUNDAY},
}


def spread(minutes: Sequence[int], pace: Pace, *, today: date, minutes_per_day: int) -> list[date | None]:
    """Return an aim day for each step, given the minutes that it takes; None is some day.

    The first step is always for today. Steps share a day as long as they fit into one sitting of `minutes_per_day`.
    """
    if pace == Pace.WHENEVER:
        return [today if place == 0 else None for place in range(len(minutes))]
    days = offered_days(pace, today)
    day, room = next(days), minutes_per_day
    aims: list[date | None] = []
    for length in minutes:
        if room < length and room < minutes_per_day:
            day, room = next(days), minutes_per_day
        aims.append(day)
        room -= length
    return aims


def offered_days(pace: Pace, today: date) -> Iterator[date]:
    """Yield today, then each later day on which this pace offers something."""
    yield today
    for ahead in count(1):
        day = today + timedelta(days=ahead)
        if day.weekday() in OFFERED[pace]:
            yield day
