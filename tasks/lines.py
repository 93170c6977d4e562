"""Several lines at once: how each would be understood, before any is kept."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from django.http import HttpRequest

from tasks.actions import NewTask
from tasks.adding import read_line, understood
from tasks.domain.lines import LONGEST, MOST, lines_of
from tasks.domain.quick_add import Found

KEY = "lines"
TOO_LONG = f"Up to {LONGEST} characters fit. Make it shorter, or leave it out; it is kept here until you do."


class Seen(NamedTuple):
    """One line: the title and the chips that were found in it, what else is to be said, whether it is chosen."""

    text: str
    title: str
    found: Sequence[Found]
    remark: str
    is_long: bool
    is_kept: bool


class Look(NamedTuple):
    """The lines that fit into one action, and the text of those that don't."""

    seen: list[Seen]
    rest: str

    @property
    def has_long(self) -> bool:
        return any(one.is_long and one.is_kept for one in self.seen)


def look_at(lines: Sequence[str], *, aim: str, today: date, kept: Collection[int] | None = None) -> Look:
    """Understand up to 200 lines as quick add would, each as a task once; `kept` are the places of the chosen ones."""
    seen = [_seen(line, kept is None or place in kept, aim=aim, today=today) for place, line in enumerate(lines[:MOST])]
    return Look(seen, "\n".join(lines[MOST:]))


def _seen(line: str, is_kept: bool, *, aim: str, today: date) -> Seen:
    if len(line) > LONGEST:
        return Seen(line, "", (), TOO_LONG, is_long=True, is_kept=is_kept)
    read = read_line(_typed(line, aim), today=today)
    words = understood(_typed(line, aim), today=today)[1] if read.rrule else ""
    return Seen(line, read.title, read.found, words, is_long=False, is_kept=is_kept)


def news_of(lines: Iterable[str], *, aim: str, today: date) -> list[NewTask]:
    """Return the tasks that lines mean."""
    return [understood(_typed(line, aim), today=today)[0] for line in lines]


def _typed(line: str, aim: str) -> dict[str, object]:
    return {"line": line, "literal": (), "aim": aim}


def put_aside(request: HttpRequest, text: str) -> None:
    """Keep what was typed with the session, until it is looked at and kept."""
    request.session[KEY] = text


def laid_aside(request: HttpRequest) -> list[str]:
    """Return the lines that were put aside."""
    return lines_of(request.session.get(KEY, ""))
