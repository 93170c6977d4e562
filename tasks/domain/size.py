"""How much a task asks for, in minutes and in words."""

from enum import StrEnum

LIGHT_MINUTES = 15
STEADY_MINUTES = 45


class Energy(StrEnum):
    LIGHT = "light"
    STEADY = "steady"
    DEEP = "deep"


def energy(minutes: int | None) -> Energy | None:
    """Return the energy that a task of so many minutes asks for; a task without an estimate has no size."""
    if minutes is None:
        return None
    if minutes <= LIGHT_MINUTES:
        return Energy.LIGHT
    return Energy.STEADY if minutes <= STEADY_MINUTES else Energy.DEEP


def spoken_minutes(minutes: int) -> str:
    """Return a duration as people write it: 10 min, 2 h, 1 h 40."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest:02}" if rest else f"{hours} h"


def minutes_of(size: Energy) -> tuple[int, int]:
    """Return the fewest and the most minutes of a size."""
    longest = 24 * 60
    return {
        Energy.LIGHT: (0, LIGHT_MINUTES),
        Energy.STEADY: (LIGHT_MINUTES + 1, STEADY_MINUTES),
        Energy.DEEP: (STEADY_MINUTES + 1, longest),
    }[size]
