"""Divides a line into clauses, so that as few of its words as possible are left over."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from goals.domain.spoken.clauses import Said, read_clause
from tasks.domain.quick_add.words import Word, phrase, spelled

LONGEST_CLAUSE = 12
UNREAD = 1000


class Clause(NamedTuple):
    """Some words and what they say; None: nobody knows."""

    words: tuple[Word, ...]
    said: Said | None

    @property
    def cost(self) -> int:
        return UNREAD if self.said is None else 1

    @property
    def text(self) -> str:
        return spelled(self.words).strip(" ,;.")


class Division(NamedTuple):
    cost: int
    clauses: tuple[Clause, ...]

    def after(self, clause: Clause) -> "Division":
        return Division(self.cost + clause.cost, (clause, *self.clauses))


def divide(words: Sequence[Word], today: date) -> tuple[Clause, ...]:
    """Return the clauses of a line in their order: the fewest words unread, then the fewest clauses."""
    best = [Division(0, ())]
    for start in reversed(range(len(words))):
        heads = _heads(words[start:], today)
        best.insert(0, min((best[len(head.words) - 1].after(head) for head in heads), key=lambda way: way.cost))
    return best[0].clauses


def _heads(words: Sequence[Word], today: date) -> list[Clause]:
    """Return the clauses that a line could begin with, the longest first; at worst a word that nobody knows."""
    heads = [Clause((words[0],), None)]
    for end in range(1, min(len(words), LONGEST_CLAUSE) + 1):
        said = read_clause(phrase(words[:end]), today)
        if said is not None:
            heads.insert(0, Clause(tuple(words[:end]), said))
    return heads
