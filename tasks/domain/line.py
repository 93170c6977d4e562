"""A task's words as one line: what quick add would read the same task from."""

from collections.abc import Iterable
from datetime import date, time


def line_of(
    title: str,
    *,
    planned_on: date | None = None,
    at_time: time | None = None,
    fixed_on: date | None = None,
    minutes: int | None = None,
    labels: Iterable[str] = (),
) -> str:
    """Return a line that quick add reads back into the same words."""
    parts = [
        title,
        planned_on and planned_on.isoformat(),
        at_time and f"{at_time:%H:%M}",
        fixed_on and f"!{fixed_on.isoformat()}",
        minutes and f"~{minutes}m",
        *(f"#{label}" for label in labels),
    ]
    return " ".join(part for part in parts if part)
