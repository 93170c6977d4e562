"""How small the steps of a plan are: one table for the planner, the cleaning of answers and the slider."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Level:
    """One stop of the slider. Bounds are inclusive, times are minutes."""

    number: int
    name: str
    description: str
    steps: tuple[int, int]
    minutes: tuple[int, int]
    first_step: int
    covers: str

    def clamp(self, minutes: int) -> int:
        """Return `minutes` moved into what a step of this level may take."""
        lowest, highest = self.minutes
        return max(lowest, min(highest, minutes))


DEFAULT: Final = 3
LEVELS: Final = {
    level.number: level
    for level in (
        Level(
            number=1,
            name="Outline",
            description="Two to four big stages, each with something to show at its end.",
            steps=(2, 4),
            minutes=(5, 180),
            first_step=60,
            covers="the whole goal",
        ),
        Level(
            number=2,
            name="Plan",
            description="Four to six steps, one for each time you sit down.",
            steps=(4, 6),
            minutes=(5, 90),
            first_step=30,
            covers="the whole goal, or a first round of a large one",
        ),
        Level(
            number=3,
            name="Steady steps",
            description="Eight or nine of them, each small enough for one sitting.",
            steps=(6, 9),
            minutes=(5, 45),
            first_step=20,
            covers="a small goal, or the first round of a large one",
        ),
        Level(
            number=4,
            name="Small steps",
            description="A dozen or so short ones for the first stretch. The last one picks what comes next.",
            steps=(8, 13),
            minutes=(2, 20),
            first_step=10,
            covers="the first stretch",
        ),
        Level(
            number=5,
            name="Tiny steps",
            description="Small movements for one half-hour. Just enough to begin, and to stop on purpose.",
            steps=(8, 16),
            minutes=(1, 8),
            first_step=2,
            covers="the first session, about 30 minutes",
        ),
    )
}


def smaller_than(level: int) -> Level:
    """Return the next smaller level, or the smallest."""
    return LEVELS[min(level + 1, max(LEVELS))]
