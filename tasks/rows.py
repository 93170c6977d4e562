"""The rows of a list: drawn once, and kept until their task, its standing, its tag or the name of its place moves."""

import re
from collections.abc import Iterable, Sequence
from datetime import date, time
from functools import lru_cache
from typing import Any, NamedTuple

from django.db.models import BigAutoField
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString

from dueit.core.prepared import Prepared
from tasks.domain.aim import spoken_day
from tasks.domain.lifecycle import OPEN
from tasks.looks import Look, look_of, looks_of
from tasks.models import Task
from tasks.models.task import SAID_ABOVE, TaskQuerySet

MOST = 20_000
# in templates/tasks/_task.html: how a row begins, and its day, which is empty wherever the list itself says it
START, AIM = '<li class="task', '<span class="aim"></span>'
PICK = re.compile(r'<input class="pick"[^>]*>')
Key = tuple[int, int, str, str]
OPEN_OF = Prepared(
    lambda project: Task.objects.open().filter(project=project).in_order().slips(SAID_ABOVE), project=BigAutoField()
)


class Drawn(NamedTuple):
    """How a row looks, with the name that its project had then."""

    html: SafeString
    place: str


_drawn: dict[Key, Drawn] = {}


class Row(NamedTuple):
    """What a list must know of a task to sort it out, and how it looks."""

    pk: int
    version: int
    title: str
    state: str
    planned_on: date | None
    at_time: time | None
    fixed_on: date | None
    place: str | None
    html: SafeString

    def __html__(self) -> SafeString:
        """In a template a row stands for its drawing: `{{ rows|join:"" }}`."""
        return self.html

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def is_appointed(self) -> bool:
        """Say whether it has an hour or a date of its own, which waits for nobody."""
        return bool(self.at_time or self.fixed_on)

    def aimed(self, today: date) -> "Row":
        """The same row with the day that it is aimed at, which reads otherwise to people in other zones."""
        if not self.is_open or not self.planned_on:
            return self
        return self._replace(html=SafeString(self.html.replace(AIM, aim_of(self.planned_on, today), 1)))

    def looked_at(self) -> "Row":
        """The same row for somebody who can do nothing about it.

        It goes by another name: no live piece, which is the same to all, takes its place.
        """
        name, other = f'id="task-{self.pk}"', f'id="looked-{self.pk}"'
        html = PICK.sub("", self.html, 1).replace(START, f"{START} looking", 1).replace(name, other, 1)
        return self._replace(html=SafeString(html))


@lru_cache(maxsize=1_000)
def aim_of(day: date, today: date) -> SafeString:
    return format_html('<span class="aim">{}</span>', spoken_day(day, today))


def rows_of(tasks: TaskQuerySet) -> list[Row]:
    """Return the rows of `tasks` in order: one query for what moves, three more if any was never drawn before."""
    return rows_from(tasks.slips())


def rows_from(slips: Iterable[Sequence[Any]]) -> list[Row]:
    """Return a row for each of `slips` whose task is still there: see `TaskQuerySet.slips`.

    All may be forgotten meanwhile, so rows that are kept are taken before others are drawn.
    """
    read = [tuple(slip) for slip in slips]
    drawn = {slip[:4]: html for slip in read if (html := known(slip[:4], slip[7]))}
    drawn |= draw_missing([slip[:4] for slip in read if slip[:4] not in drawn])
    return [Row._make([*slip, drawn[slip[:4]]]) for slip in read if slip[:4] in drawn]


def known(key: Key, place: str | None) -> SafeString | None:
    """Return how a row was drawn, if its project is still called so, or nobody asks for that."""
    drawn = _drawn.get(key)
    return drawn.html if drawn and place in (None, drawn.place) else None


def row_of(task: Task) -> SafeString:
    """Return the row of one task, as every list shows it; the name of its project is the one that it had lately."""
    key = (task.pk, task.version, task.title, task.state)
    drawn = _drawn.get(key)
    return drawn.html if drawn else keep(key, look_of(task))


def draw_missing(keys: list[Key]) -> dict[Key, SafeString]:
    """Draw rows that nobody has seen, but for those whose task is gone by now.

    What a task is for is settled with it, so its tag is asked only here, and whoever removes that has it drawn anew.
    Whatever is said about it, and whoever takes it, makes a new version of it, so that is asked only here, too.
    """
    tasks = Task.objects.in_bulk([key[0] for key in keys]) if keys else {}
    there = [key for key in keys if key[0] in tasks]
    looks = looks_of(tasks[key[0]] for key in there)
    return {key: keep(key, look) for key, look in zip(there, looks, strict=True)}


def draw(look: Look) -> SafeString:
    return render_to_string("tasks/_task.html", {"row": look})


def keep(key: Key, look: Look) -> SafeString:
    """Draw and remember a row; once in a long while all are forgotten: cheaper than counting who was used last."""
    if len(_drawn) >= MOST:
        forget()
    drawn = _drawn[key] = Drawn(draw(look), look.margin.place)
    return drawn.html


def forget() -> None:
    """Draw everything anew from here on."""
    _drawn.clear()
