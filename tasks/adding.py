"""From a line of quick add to a task to be."""

from datetime import date, datetime
from typing import Any, NamedTuple

from django.conf import settings
from django.utils.module_loading import import_string

from accounts.models import User
from dueit.core.events.models import AuditEntry
from tasks.actions import NewTask, add_task
from tasks.domain.quick_add import QuickAdd, parse
from tasks.models import Project


class Kept(NamedTuple):
    """What to tell the person about their line, and what takes it back."""

    words: str
    trace: AuditEntry | None


def keep_line(typed: dict[str, Any], into: Project | None = None, *, by: User, at: datetime) -> Kept:
    """Keep what a typed line means: a task, or, where others keep rhythms, one that comes again and again.

    `typed` holds `line`, `literal` (keys of chips whose words were given back) and `aim` ("today" or "some_day").
    It goes `into` a shared project, there once, or else to where its person's own things are.
    """
    if into is None and (kept := repeated(typed, by=by, at=at)):
        return kept
    new, words = understood(typed, today=by.today(at))
    return Kept(words, add_task(into or Project.objects.personal_of(by), new, by=by, at=at).trace)


def repeated(typed: dict[str, Any], *, by: User, at: datetime) -> Kept | None:
    """Hand a line with a rhythm on to whoever keeps rhythms: see RHYTHMS in dueit.registries."""
    read = read_line(typed, today=by.today(at))
    return next(filter(None, (import_string(path)(read, by=by, at=at) for path in keepers(read))), None)


def keepers(read: QuickAdd) -> list[str]:
    return import_string(settings.RHYTHMS) if read.rrule else []


def read_line(typed: dict[str, Any], *, today: date) -> QuickAdd:
    return parse(typed["line"], today=today, literal=frozenset(typed["literal"]))


def understood(typed: dict[str, Any], *, today: date) -> tuple[NewTask, str]:
    """Return the task that a typed line means, once, and what to tell its person."""
    read = read_line(typed, today=today)
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
        return f"{title} is added once, for {day:%A, %-d %B}. Say it as a goal, and it comes again by itself."
    if day is None:
        return f"{title} rests under Some day." if not read.fixed_on else f"{title} is kept for {read.fixed_on:%-d %B}."
    return f"{title} is added." if day <= today else f"{title} is added for {day:%A, %-d %B}."
