"""What the board of a shared project shows: three columns seen from the states, and a drawer of what rests."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from django.db.models import BigAutoField, DateField
from django.utils.safestring import SafeString

from accounts.models import User
from dueit.core.prepared import Prepared
from tasks.actions.access import place_of
from tasks.domain.board import COLUMNS, Column
from tasks.domain.lifecycle import STATE_WORDS, State
from tasks.domain.roles import Permission
from tasks.models import Project, Task
from tasks.presence import drawn_here, people_here
from tasks.rows import Row, open_rows_of, rows_from

# The board looks back so far, and shows no more of what has ended.
BACK = timedelta(days=14)
MOST_ENDED = 100
ENDED = Prepared(
    lambda project, since: Task.objects.ended_since(since).filter(project=project).slips()[:MOST_ENDED],
    project=BigAutoField(),
    since=DateField(),
)


class Pile(NamedTuple):
    """One column and its cards: open ones in the project's order, settled ones with the latest first."""

    column: Column
    title: str
    rows: list[Row]


class Board(NamedTuple):
    """A project's tasks by how they stand, as one of its people sees them."""

    project: Project
    piles: list[Pile]
    drawer: list[Row]
    may: frozenset[Permission]
    here: SafeString
    adds: bool


def board_of(project: Project, user: User, *, today: date) -> Board:
    """Gather a project's cards: as many queries however many there are."""
    ended = rows_from(ENDED.rows(project=project.pk, since=today - BACK))
    rows = [*open_rows_of(project.pk, today=today), *ended]
    piles = [Pile(column, STATE_WORDS[state], in_state(rows, state)) for state, column in COLUMNS.items()]
    drawer = [row for row in ended if State(row.state) not in COLUMNS]
    place = place_of(user, project.pk)
    here = drawn_here(people_here(project.pk))
    return Board(project, piles, drawer, place.permissions, here, place.adds)


def in_state(rows: Iterable[Row], state: State) -> list[Row]:
    return [row for row in rows if row.state == state]
