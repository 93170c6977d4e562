"""How many tasks Today shows: as many as this person really settles on such a weekday."""

from collections.abc import Sequence
from statistics import median_low

WEEKS = 8
ENOUGH_WEEKS = 4
LEAST = 3


def capacity(settled: Sequence[int]) -> int | None:
    """Return how many tasks to show, from the tasks settled on this weekday in each of the last weeks, newest first.

    A week of rest tells nothing and is left out; with fewer than four others nothing is known (None): show them all.
    """
    active = [count for count in settled[:WEEKS] if count]
    return max(LEAST, median_low(active)) if len(active) >= ENOUGH_WEEKS else None
