"""How a goal looks in a list: its cairn, how far it has come, its next step."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from goals.models import Goal, Step
from tasks.domain.greeting import number_word
from tasks.domain.lifecycle import OPEN, State


@dataclass(frozen=True)
class Card:
    """A goal with its cairn: `settled` of `stones` steps, and the title of the next one ("" without)."""

    goal: Goal
    settled: int = 0
    stones: int = 0
    next_title: str = ""

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


def cards_of(goals: Iterable[Goal]) -> list[Card]:
    """Draw up the cards of `goals`, with one query for all their steps.

    Counted here: the same in SQL, with its joins and a subquery, takes Django longer to write than to run.
    """
    shown = list(goals)
    steps = Step.objects.filter(goal__in=shown).in_order().values_list("goal_id", "task__state", "task__title")
    piles: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for goal_id, state, title in steps:
        piles[goal_id].append((state, title))
    return [card_of(goal, piles[goal.pk]) for goal in shown]


def card_of(goal: Goal, steps: list[tuple[str, str]]) -> Card:
    """Draw up a card from the state and title of each step, in order."""
    settled = sum(state == State.COMPLETED for state, _ in steps)
    waiting = [title for state, title in steps if state in OPEN]
    return Card(goal, settled, settled + len(waiting), waiting[0] if waiting else "")
