"""Tasks that nobody has looked at for a while: a nudge after 7, 14, 28 and 56 days, then silence."""

from datetime import date
from typing import NamedTuple

WEEK = 7
LAST_LEVEL = 4


class Idleness(NamedTuple):
    """How many local days a task has been idle, and the level of nudging that this is: 0 is none."""

    days: int
    level: int

    @property
    def is_stale(self) -> bool:
        return self.level > 0

    def nudges(self, last_level: int) -> bool:
        """Return whether to nudge somebody who was nudged at `last_level` before. Keeping a task makes it 0 again."""
        return self.level > last_level


def idleness(
    active_on: date, planned_on: date | None, kept_on: date | None, *, today: date, can_go_stale: bool = True
) -> Idleness:
    """Return how idle a task is since a person did something to it, its planned day, or the day it was kept on.

    Only an open task of a goal that is not at rest can go stale. Reordering, and moves by the house, are no activity.
    """
    since = max(day for day in (active_on, planned_on, kept_on) if day)
    days = max(0, (today - since).days)
    return Idleness(days, min(LAST_LEVEL, (days // WEEK).bit_length()) if can_go_stale else 0)
