"""What all rhythms can say: the next days, and what a day decides."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from goals.domain.schedule.policy import SchedulingPolicy
from goals.domain.schedule.situation import Moved, OpenTask, Situation, Skipped
from goals.domain.schedule.state import ScheduleState


class Occurrence(NamedTuple):
    key: str
    day: date


class Made(NamedTuple):
    """An occurrence to become a task; for one lane, or (None) for whom it may concern."""

    key: str
    occurrence_on: date | None
    planned_on: date | None
    lane: int | None = None


@dataclass(frozen=True)
class Decision:
    """What a rhythm decides about a day."""

    state: ScheduleState
    made: tuple[Made, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    moved: tuple[Moved, ...] = ()
    let_go: int = 0
    wont_fit: int = 0


class Due(NamedTuple):
    """The day of the next sweep that can do something."""

    on: date | None
    over: bool = False


WAITS: Final = Due(None)  # for somebody to settle what is open
OVER: Final = Due(None, over=True)  # nothing will ever be made again


@dataclass(frozen=True)
class Rhythm(ABC):
    """How a kind of policy moves through its days."""

    policy: SchedulingPolicy

    @abstractmethod
    def begin(self, state: ScheduleState, situation: Situation) -> ScheduleState:
        """Return the state on the first day, of a new goal or of a new rhythm with tasks of the old one open."""

    @abstractmethod
    def decide(self, state: ScheduleState, situation: Situation, day: date) -> Decision:
        """Decide every day up to `day`."""

    @abstractmethod
    def due(self, state: ScheduleState, situation: Situation) -> Due:
        """Return when `decide` could next do something. Never too late; a day that does nothing is harmless."""

    @abstractmethod
    def ahead(self, state: ScheduleState) -> Iterator[date]:
        """Yield the days to come, for somebody who settles everything on its day."""

    def resume(self, state: ScheduleState, day: date) -> ScheduleState:
        """Return the state after a rest that ends on `day`."""
        return state

    def spread_again(self, state: ScheduleState, situation: Situation, day: date) -> Decision:
        """Spread what is left from `day` on, because somebody asks; a rhythm that keeps its days changes nothing."""
        return Decision(state)

    def settle(self, state: ScheduleState, task: OpenTask, day: date) -> ScheduleState:
        """Return the state after a task was settled on `day`."""
        return state
