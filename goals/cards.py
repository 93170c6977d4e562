"""How a goal looks in a list: its cairn, how far it has come, its next step."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import Any, NamedTuple

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from goals.domain.schedule.words import times
from goals.domain.standing import GoalState
from goals.models import Goal
from goals.models.goal import GoalQuerySet
from tasks.domain.greeting import number_word
from tasks.domain.lifecycle import OPEN, State


class Stone(NamedTuple):
    """A step, or a time that a goal came up; `place` and `task` say which lies before."""

    state: str | None
    title: str
    place: int
    task: int


@dataclass(frozen=True)
class Card:
    """A goal with its cairn: `settled` of `stones` tasks, and the title of the next one ("" without)."""

    pk: int
    title: str
    state: str
    repeats: bool = False
    settled: int = 0
    stones: int = 0
    next_title: str = ""
    asks: bool = False

    @property
    def is_open(self) -> bool:
        return self.state == GoalState.ACTIVE

    @property
    def label(self) -> str:
        """What the cairn says to those who don't see it."""
        return f"{self.settled} of {self.stones} stones settled" if self.stones else "No stones yet"

    @property
    def so_far(self) -> str:
        """Say how far it has come, in words."""
        if self.repeats:
            return f"Settled {times(self.settled)} so far" if self.settled else "It comes up by itself, no hurry"
        if not self.stones:
            return "No steps yet"
        if self.settled == self.stones:
            return "All its steps are settled"
        if not self.settled:
            return f"{number_word(self.stones).capitalize()} step{'s' * (self.stones != 1)}, none hurried"
        return f"{self.settled} of {self.stones} settled"

    @property
    def html(self) -> SafeString:
        return draw(self)


@lru_cache(maxsize=4096)
def draw(card: Card) -> SafeString:
    """Draw a card, once for everything that it shows."""
    return render_to_string("goals/_card.html", {"card": card})


def card_of(goal: Goal) -> Card:
    """Draw up the card of one goal, in one query."""
    [card] = cards_of(Goal.objects.filter(pk=goal.pk))
    return card


def cards_of(goals: GoalQuerySet) -> list[Card]:
    """Draw up the cards of `goals`, the newest first, in one query."""
    return cards_from(goals.with_stones())


def cards_from(rows: Iterable[Sequence[Any]]) -> list[Card]:
    """Draw up a card for each goal in `rows`, each a goal beside one of its stones; the newest goal first.

    Counted here: the same in SQL, with its joins and a subquery, takes Django longer to word than it takes to run.
    """
    piles: dict[tuple[Any, ...], list[Stone]] = defaultdict(list)
    for row in rows:
        piles[tuple(row[:6])].append(Stone(*row[6:]))
    newest = sorted(piles.items(), reverse=True, key=lambda pile: pile[0][0])
    return [card_from(*slip, stones=stones) for slip, stones in newest]


def card_from(
    pk: int, title: str, state: str, rhythm: int | None, times_settled: int | None, asks: bool, *, stones: list[Stone]
) -> Card:
    """Draw up one card; `times_settled` counts what its rhythm has behind it."""
    settled = sum(stone.state == State.COMPLETED for stone in stones) + (times_settled or 0)
    waiting = sorted((stone for stone in stones if stone.state in OPEN), key=attrgetter("place", "task"))
    return Card(
        pk=pk,
        title=title,
        state=state,
        repeats=rhythm is not None,
        settled=settled,
        stones=settled + len(waiting),
        next_title=waiting[0].title if waiting else "",
        asks=bool(asks),
    )
