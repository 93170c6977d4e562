"""Order by integers with gaps: putting a task somewhere writes one row, and rarely needs a window of rows re-spaced.

Rows are ordered by (position, id); a list is re-spaced where two neighbours have no integer left between them.
"""

from collections.abc import Iterator
from typing import NamedTuple

GAP = 1000
WHOLE_LIST = 500
ROOM = 16
FIRST_REACH = 8


class Spacing(NamedTuple):
    """New positions around a spot: for the rows before it, for the newcomer, for the rows after it; each in order."""

    before: list[int]
    spot: int
    after: list[int]


def between(before: int | None, after: int | None) -> int | None:
    """Return a position between two neighbours (None: that end of the list), or None if there is no room."""
    if before is None:
        return GAP if after is None else after - GAP
    if after is None:
        return before + GAP
    return (before + after) // 2 if after - before >= 2 else None


def reaches(rows: int) -> Iterator[int]:
    """Yield how many rows on each side of the spot to try re-spacing, in a list of `rows`, until `respaced` agrees.

    A short list is re-spaced as a whole; a long one by the smallest doubling window that has room.
    """
    reach = FIRST_REACH if rows > WHOLE_LIST else rows
    while reach < rows:
        yield reach
        reach *= 2
    yield rows


def respaced(before: int, after: int, *, floor: int | None = None, ceiling: int | None = None) -> Spacing | None:
    """Spread `before` rows, a newcomer and `after` rows over the open interval between two untouched rows.

    `floor` and `ceiling` are the positions of those rows, None where the window reaches the end of the list.
    None if the window is too crowded to be worth it: try the next reach.
    """
    rows = before + 1 + after
    if floor is not None and ceiling is not None and ceiling - floor < ROOM * (rows + 1):
        return None
    positions = _spread(rows, floor, ceiling)
    return Spacing(positions[:before], positions[before], positions[before + 1 :])


def _spread(rows: int, floor: int | None, ceiling: int | None) -> list[int]:
    if ceiling is None:
        return [(floor or 0) + GAP * (row + 1) for row in range(rows)]
    if floor is None:
        return [ceiling - GAP * (rows - row) for row in range(rows)]
    return [floor + (ceiling - floor) * (row + 1) // (rows + 1) for row in range(rows)]
