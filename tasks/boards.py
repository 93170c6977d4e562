"""What the board of a shared project shows: three columns seen from the states, and a drawer of what rests."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from django.db.models import BigAutoField, DateField
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from accounts.models import User
from dueit.core.prepared import Prepared
from tasks.actions.access import Place, place_of
from tasks.domain.board import COLUMNS, Column
from tasks.domain.lifecycle import STATE_WORDS, State
from tasks.models import Project, Task
from tasks.models.task import SAID_ABOVE
from tasks.presence import drawn_here, people_here
from tasks.rows import Row
from tasks.sheets import joined, kept, open_slips

# The board looks back so far, and shows no more of what has ended.
BACK = timedelta(days=14)
MOST_ENDED = 100
ENDED = Prepared(
    lambda project, since: Task.objects.ended_since(since).filter(project=project).slips(SAID_ABOVE)[:MOST_ENDED],
    project=BigAutoField(),
    since=DateField(),
)


class Pile(NamedTuple):
    """One column and its cards: open ones in the project's order, settled ones with the latest first."""

    column: Column
    title: str
    number: int
    cards: SafeString


class Cards(NamedTuple):
    """A project's tasks by how they stand, and those that were let go lately."""

    piles: list[Pile]
    drawer: SafeString


class Board(NamedTuple):
    """A project's cards as one of its people sees them."""

    project: Project
    piles: list[Pile]
    drawer: SafeString
    place: Place
    here: SafeString


def board_of(project: Project, user: User, *, today: date) -> Board:
    """Gather a project's cards: as many queries however many there are."""
    slips = [*open_slips(project.pk), *ENDED.rows(project=project.pk, since=today - BACK)]
    cards = kept("board", project.pk, slips, arranged, today=today)
    place, here = place_of(user, project.pk), drawn_here(people_here(project.pk))
    return Board(project, cards.piles, cards.drawer, place, here)


def arranged(rows: Sequence[Row]) -> Cards:
    """Draw all columns, and the drawer."""
    resting = [row for row in rows if State(row.state) not in COLUMNS]
    context = {"title": "Let go lately", "rows": resting, "key": "drawer"}
    return Cards([pile_of(state, rows) for state in COLUMNS], render_to_string("tasks/_fold.html", context))


def pile_of(state: State, rows: Iterable[Row]) -> Pile:
    cards = [row for row in rows if row.state == state]
    return Pile(COLUMNS[state], STATE_WORDS[state], len(cards), joined(cards))
