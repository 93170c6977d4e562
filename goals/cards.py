"""How a goal looks in a list: its cairn, how far it has come, its next step."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from goals.domain.standing import GoalState
from goals.models import Goal, Step
from goals.models.goal import GoalQuerySet
from tasks.domain.greeting import number_word
from tasks.domain.lifecycle import OPEN, State


@dataclass(frozen=True)
class Card:
    """A goal with its cairn: `settled` of `stones` steps, and the title of the next one ("" without)."""

    pk: int
    title: str
    state: str
    settled: int = 0
    stones: int = 0
    next_title: str = ""

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
    [card] = cards_from([(goal.pk, goal.title, goal.state)], Step.objects.towards([goal]).slips())
    return card


def cards_of(goals: GoalQuerySet) -> list[Card]:
    """Draw up the cards of `goals`, in two queries."""
    return cards_from(goals.slips(), Step.objects.towards(goals).slips())


def cards_from(goals: Iterable[Sequence[Any]], steps: Iterable[Sequence[Any]]) -> list[Card]:
    """Draw up a card for each slip of `goals` from the slips of all their `steps`, in their order.

    Counted here: the same in SQL, with its joins and a subquery, takes Django longer to word than it takes to run.
    """
    piles: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for goal_id, state, title in steps:
        piles[goal_id].append((state, title))
    return [Card(pk, title, state, *progress(piles[pk])) for pk, title, state in goals]


def progress(steps: list[tuple[str, str]]) -> tuple[int, int, str]:
    """Count from the state and title of each step, in order: how many are settled, of how many, and which is next."""
    settled = sum(state == State.COMPLETED for state, _ in steps)
    waiting = [title for state, title in steps if state in OPEN]
    return settled, settled + len(waiting), waiting[0] if waiting else ""
