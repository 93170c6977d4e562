"""From a line of quick add to a task to be."""

from datetime import date
from typing import Any

from tasks.actions import NewTask
from tasks.domain.quick_add import QuickAdd, parse


def understood(typed: dict[str, Any], *, today: date) -> tuple[NewTask, str]:
    """Return the task that a typed line means, and what to tell its person.

    `typed` holds `line`, `literal` (keys of chips whose words were given back) and `aim` ("today" or "some_day").
    """
    read = parse(typed["line"], today=today, literal=frozenset(typed["literal"]))
    has_day = read.planned_on or read.fixed_on or typed["aim"] == "some_day"
    day = read.planned_on if has_day else today
    new = NewTask(
        title=read.title[:200],
        note=read.title if len(read.title) > 200 else "",
        minutes=read.minutes,
        planned_on=day,
        at_time=read.at_time,
        fixed_on=read.fixed_on,
        labels=read.labels,
    )
    return new, told(read, day, today)


def told(read: QuickAdd, day: date | None, today: date) -> str:
    """Say where the new task went, and what could not be kept of its line."""
    title = f"“{read.title[:80]}”"
    if read.rrule:
        return f"{title} is added once, for {day:%A, %-d %B}. Rhythms are a goal's work."
    if day is None:
        return f"{title} rests under Some day." if not read.fixed_on else f"{title} is kept for {read.fixed_on:%-d %B}."
    return f"{title} is added." if day <= today else f"{title} is added for {day:%A, %-d %B}."
