"""The matrix of what is told by which way, as its person reads it."""

from collections.abc import Collection
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from notifications.domain.kinds import KINDS, WAY_WORDS, Group, Kind, Way
from notifications.domain.matrix import cell, is_ticked, offered
from notifications.models import Choice
from notifications.transports import TRANSPORTS, transport


class Standing(StrEnum):
    """How it stands with a way; only where it is off or not there, nothing can be chosen."""

    READY = "ready"
    NO_ADDRESS = "no_address"
    OFF = "off"
    NOT_THERE = "not_there"


class Column(NamedTuple):
    """A way, as somebody has it."""

    way: Way
    standing: Standing

    @property
    def word(self) -> str:
        return WAY_WORDS[self.way]

    @property
    def is_open(self) -> bool:
        return self.standing in {Standing.READY, Standing.NO_ADDRESS}


class Cell(NamedTuple):
    """Whether a kind comes by a way, and whether that is its person's choice."""

    name: str
    word: str
    is_ticked: bool
    is_open: bool


class Row(NamedTuple):
    """One kind of notice."""

    kind: Kind
    cells: list[Cell]


def columns_for(choice: Choice) -> list[Column]:
    return [Column(way, _standing(way, choice)) for way in Way]


def groups_of(
    choice: Choice, columns: Collection[Column], ticked: Collection[str] | None = None
) -> list[tuple[str, list[Row]]]:
    """Return the rows of the matrix by what belongs together, as it was chosen or, while it is `ticked`, as it is."""
    order = list(Group)
    kinds = sorted(offered(), key=lambda kind: order.index(KINDS[kind].group))
    rows = (Row(KINDS[kind], [_cell(kind, column, choice, ticked) for column in columns]) for kind in kinds)
    return [(group.value, list(theirs)) for group, theirs in groupby(rows, key=lambda row: row.kind.group)]


def _cell(kind: str, column: Column, choice: Choice, ticked: Collection[str] | None) -> Cell:
    name, is_open = cell(kind, column.way), column.is_open and not KINDS[kind].passes_quiet
    is_on = name in ticked if ticked is not None and is_open else is_ticked(choice.ways, kind, column.way)
    return Cell(name, column.word, is_on, is_open)


def _standing(way: Way, choice: Choice) -> Standing:
    if way is Way.DIGEST:
        return Standing.READY
    if way not in TRANSPORTS or not transport(way).is_there():
        return Standing.NOT_THERE
    if way is Way.EMAIL and not choice.has_mail:
        return Standing.OFF
    return Standing.READY if any(transport(way).addresses({choice.user_id})) else Standing.NO_ADDRESS
