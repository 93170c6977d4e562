"""How a goal looks in a list."""

from dataclasses import dataclass
from typing import Any

from tasks.domain.greeting import number_word


@dataclass(frozen=True)
class Card:
    """A goal with its cairn: `goal` comes from Goal.objects.with_cairn()."""

    goal: Any

    @property
    def label(self) -> str:
        """What the cairn says to those who don't see it."""
        if not self.goal.stones:
            return "No stones yet"
        return f"{self.goal.settled} of {self.goal.stones} stones settled"

    @property
    def so_far(self) -> str:
        """Say how far it has come, in words."""
        if not self.goal.stones:
            return "No steps yet"
        if self.goal.settled == self.goal.stones:
            return "All its steps are settled"
        if not self.goal.settled:
            return f"{number_word(self.goal.stones).capitalize()} step{'s' * (self.goal.stones != 1)}, none hurried"
        return f"{self.goal.settled} of {self.goal.stones} settled"
