"""A task's words as one line: what quick add would read the same task from."""

from collections.abc import Iterable
from datetime import date, time, timedelta


def line_of(
    title: str,
    *,
    today: date,
    planned_on: date | None = None,
    at_time: time | None = None,
    fixed_on: date | None = None,
    minutes: int | None = None,
    labels: Iterable[str] = (),
) -> str:
    """Return a line that quick add, on the person's day `today`, reads back into the same words."""
    parts = [
        title,
        planned_on and spoken_day(planned_on, today),
        at_time and f"{at_time:%H:%M}",
        fixed_on and f"!{fixed_on.isoformat()}",
        minutes and f"~{minutes}m",
        *(f"#{label}" for label in labels),
    ]
    return " ".join(part for part in parts if part)


def spoken_day(day: date, today: date) -> str:
    """Return a day as people say it, if they have a word for it."""
    return "tomorrow" if day == today + timedelta(days=1) else day.isoformat()
