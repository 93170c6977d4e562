"""What rows look like together: kept as it was drawn until any of them, their order or the day is another."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, NamedTuple, TypeVar

from django.utils.safestring import SafeString

from tasks.rows import OPEN_OF, Row, rows_from

# How many rows are kept in all and of one project: a hundred are a quarter of a megabyte.
MOST, LONGEST = 12_000, 1_000
Slips = list[list[Any]]
T = TypeVar("T")

_kept: dict[tuple[str, int], "Sheet"] = {}


class Sheet(NamedTuple):
    """The rows of a project as the database tells them, the day of whoever looks, and what was drawn of both."""

    slips: Slips
    today: date
    drawn: Any


def open_slips(project_id: int) -> Slips:
    """Return what is open in a project, in its order: see `TaskQuerySet.slips`."""
    return list(OPEN_OF.rows(project=project_id))


def sheet_of(project_id: int, *, today: date) -> SafeString:
    """Return what is open in a project, in its order, each with its day as it reads on `today`."""
    return kept("list", project_id, open_slips(project_id), joined, today=today)


def kept(name: str, project_id: int, slips: Slips, draw: Callable[[list[Row]], T], *, today: date) -> T:
    """Return what `draw` makes of rows, as it did if none of them has moved since."""
    sheet = _kept.get((name, project_id))
    if sheet and sheet.slips == slips and sheet.today == today:
        drawn: T = sheet.drawn
        return drawn
    drawn = draw([row.aimed(today) for row in rows_from(slips)])
    if len(slips) <= LONGEST:
        keep((name, project_id), Sheet(slips, today, drawn))
    return drawn


def joined(rows: Sequence[Row]) -> SafeString:
    return SafeString("".join([row.html for row in rows]))


def keep(key: tuple[str, int], sheet: Sheet) -> None:
    """Remember a sheet; once in a while all are forgotten, as rows are."""
    if sum(1 + len(other.slips) for other in [sheet, *_kept.values()]) > MOST:
        forget()
    _kept[key] = sheet


def forget() -> None:
    """Draw everything anew from here on."""
    _kept.clear()
