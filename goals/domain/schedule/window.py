"""The eligible days of a span, and numbers of times laid over them."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from math import isqrt
from typing import NamedTuple

from goals.domain.schedule.kinds import Shape

LOADED = frozenset({Shape.FRONT_LOADED, Shape.BACK_LOADED})


class Window(NamedTuple):
    """The days from `first` to `last`, both inclusive, that fall on one of `weekdays` (0 is Monday)."""

    first: date
    last: date
    weekdays: frozenset[int]

    @property
    def size(self) -> int:
        weeks, rest = divmod(max(0, (self.last - self.first).days + 1), 7)
        return weeks * len(self.weekdays) + sum(ahead < rest for ahead in self._aheads)

    def day(self, index: int) -> date:
        """Return the eligible day number `index`, from 0. Costs O(1), and does not look at `last`."""
        weeks, place = divmod(index, len(self.weekdays))
        return self.first + timedelta(days=weeks * 7 + self._aheads[place])

    @property
    def _aheads(self) -> list[int]:
        if len(self.weekdays) == 7:
            return [0, 1, 2, 3, 4, 5, 6]
        first = self.first.weekday()
        return sorted((weekday - first) % 7 for weekday in self.weekdays)


class Distribution(NamedTuple):
    """Days in order, and how many times had no place on any of them."""

    days: list[date]
    wont_fit: int


def distribute(window: Window, times: int, *, shape: str = Shape.EVEN, max_per_day: int = 1) -> Distribution:
    """Lay a number of times over a window: sorted, at most `max_per_day` on a day, the first on its first day."""
    size = window.size
    placed = min(times, size * max_per_day)
    days = [window.day(place(slot, size, placed, shape, max_per_day)) for slot in range(placed)]
    return Distribution(days, times - placed)


def place(slot: int, size: int, placed: int, shape: str, max_per_day: int) -> int:
    """Return the index of the day of a slot, when `placed` slots lie in a window of `size` days. Integers only.

    Even is O(1): its gaps differ by at most one. The loaded shapes have the density 2(1-x) or 2x.
    """
    if shape not in LOADED:
        return slot * size // placed
    return _loaded(size, placed, shape, max_per_day)[slot]


@lru_cache(maxsize=256)
def _loaded(size: int, placed: int, shape: str, max_per_day: int) -> Sequence[int]:
    """Return the places of a loaded shape, pushed right and pulled left until no day has too many."""
    wanted = _front if shape == Shape.FRONT_LOADED else _back
    places: list[int] = []
    for slot in range(placed):
        after = places[slot - max_per_day] + 1 if slot >= max_per_day else 0
        latest = size - 1 - (placed - 1 - slot) // max_per_day
        places.append(min(max(wanted(slot, size, placed), after), latest))
    return tuple(places)


def _front(slot: int, size: int, placed: int) -> int:
    """Return n - ⌈√(n²(placed-j)/placed)⌉, with ⌈√(p/q)⌉ = isqrt(⌈p/q⌉-1)+1."""
    return size - isqrt(-(-size * size * (placed - slot) // placed) - 1) - 1


def _back(slot: int, size: int, placed: int) -> int:
    """Return ⌊√(n²·j/placed)⌋."""
    return isqrt(size * size * slot // placed)
