"""Reads the steps of a kind from the plain text they are written in.

~ rhythm title | week 3 | 20          something to repeat: times in each day, weekday, week or month, minutes
= Stage title | why                   a stage of the whole
* 20 Step title | why                 a main step and its minutes
- 10 Step title | why                 a step that only the finer levels show
  8 Piece / 5 Piece                   the pieces of the step above, in minutes
"""

import re
from dataclasses import dataclass

from goals.domain.plan import Rhythm


@dataclass(frozen=True)
class Piece:
    title: str
    minutes: int


@dataclass(frozen=True)
class Move:
    """One step of a stage. Only main ones are shown when there are to be few."""

    title: str
    minutes: int
    why: str
    main: bool
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Stage:
    title: str
    why: str
    moves: tuple[Move, ...]


@dataclass(frozen=True)
class Pattern:
    """The steps for goals of one kind. A `large` goal goes on after them."""

    stages: tuple[Stage, ...]
    large: bool
    rhythm: Rhythm | None

    @property
    def moves(self) -> tuple[Move, ...]:
        return tuple(move for stage in self.stages for move in stage.moves)


def read(text: str, *, large: bool = False) -> Pattern:
    """Return the pattern written in `text`; raise ValueError where it cannot be read."""
    head, *stages = re.split(r"^= ", text.strip(), flags=re.MULTILINE)
    return Pattern(tuple(_stage(stage) for stage in stages), large, _rhythm(head.strip()))


def _rhythm(line: str) -> Rhythm | None:
    if not line:
        return None
    title, repeat, minutes = line.removeprefix("~ ").split(" | ")
    every, times = repeat.split()
    return Rhythm(title, every, int(times), int(minutes))


def _stage(text: str) -> Stage:
    head, *lines = text.strip().splitlines()
    title, why = head.split(" | ")
    pairs = zip(lines[::2], lines[1::2], strict=True)
    return Stage(title, why, tuple(_move(line, pieces) for line, pieces in pairs))


def _move(line: str, pieces: str) -> Move:
    mark, minutes, rest = line.split(" ", 2)
    title, why = rest.split(" | ")
    return Move(title, int(minutes), why, mark == "*", tuple(_piece(piece) for piece in pieces.split(" / ")))


def _piece(text: str) -> Piece:
    minutes, title = text.strip().split(" ", 1)
    return Piece(title, int(minutes))


@dataclass(frozen=True)
class Kind:
    """A kind of goal: its name on the chips, its steps, and other steps for goals that say certain words."""

    label: str
    usual: Pattern
    special: tuple[tuple[re.Pattern[str], Pattern], ...]

    def pattern_for(self, words: str) -> Pattern:
        return next((pattern for said, pattern in self.special if said.search(words)), self.usual)


def kind(label: str, usual: Pattern, *special: tuple[str, Pattern]) -> Kind:
    """Return a kind; the first of `special` whose words are said decides."""
    said = ((re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE), pattern) for words, pattern in special)
    return Kind(label, usual, tuple(said))
