"""What a breakdown is asked with."""

from dataclasses import dataclass
from datetime import date

from goals.domain.levels import DEFAULT, LEVELS, Level

PARTS_OF_A_STEP = (2, 6)


@dataclass(frozen=True, kw_only=True)
class BreakdownRequest:
    """A goal in the person's words, and everything that shapes its plan.

    `kind` is a chip the person chose ("learn", "move", …). To make one step smaller, give its title as
    `smaller_of` (`goal` stays the whole goal, `level` the size of the new steps). `existing` are titles
    the person has already; `rejected` titles of earlier tries, so that another try is another plan.
    `user_id` is None when an operator tries the assistant out.
    """

    goal: str
    user_id: int | None
    today: date
    level: int = DEFAULT
    notes: str = ""
    kind: str | None = None
    minutes_per_day: int = 30
    existing: tuple[str, ...] = ()
    rejected: tuple[str, ...] = ()
    smaller_of: str = ""

    @property
    def subject(self) -> str:
        """The words to be broken down."""
        return self.smaller_of or self.goal

    @property
    def size(self) -> Level:
        return LEVELS[self.level]

    @property
    def bounds(self) -> tuple[int, int]:
        """How many steps there must be and may be."""
        return PARTS_OF_A_STEP if self.smaller_of else self.size.steps
