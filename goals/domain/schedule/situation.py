"""The tasks of a goal as a sweep sees them, and what it decides about them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple, Self

from goals.domain.schedule.changed import changed
from goals.domain.schedule.keys import number_of
from goals.domain.schedule.kinds import Status
from goals.domain.schedule.state import ScheduleState
from tasks.domain.lifecycle import Reason


class OpenTask(NamedTuple):
    """A task that is waiting or in progress. `occurrence_on` never changes; None is any day."""

    key: str
    occurrence_on: date | None
    planned_on: date | None
    account: int | None = None
    in_progress: bool = False


class Skipped(NamedTuple):
    """A waiting task that is let go by the house, and why."""

    task: OpenTask
    reason: Reason


class Moved(NamedTuple):
    """A waiting task that gets another soft day."""

    task: OpenTask
    planned_on: date


@dataclass(frozen=True)
class Outcome:
    """What a sweep or an event decided: rows to write.

    `made` are new waiting tasks; a key that exists already stays as it is. `let_go` counts occurrences that will never
    be tasks, `wont_fit` those for which no day is left. `frozen`: nothing comes up until what waits is settled.
    """

    state: ScheduleState
    made: tuple[OpenTask, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    moved: tuple[Moved, ...] = ()
    let_go: int = 0
    wont_fit: int = 0
    frozen: bool = False

    @property
    def ended(self) -> bool:
        return self.state.status is Status.ENDED


@dataclass(frozen=True)
class Situation:
    """What a sweep needs to know of a goal's tasks.

    `settled_on` has the latest day on which a person settled a task, by account (None: a task without one).
    `loads` has the number of open tasks of each account over all goals; `goal_id` makes random turns stable.
    """

    open: tuple[OpenTask, ...] = ()
    settled_on: Mapping[int | None, date] = field(default_factory=dict)
    loads: Mapping[int, int] = field(default_factory=dict)
    goal_id: int = 0

    @property
    def waiting(self) -> list[OpenTask]:
        return [task for task in self.open if not task.in_progress]

    @property
    def oldest_plan(self) -> date | None:
        return min((task.planned_on for task in self.open if task.planned_on), default=None)

    def is_late(self, day: date) -> bool:
        """Return whether something open was planned for before `day`."""
        oldest = self.oldest_plan
        return oldest is not None and oldest < day

    @property
    def last_settled_on(self) -> date | None:
        return max(self.settled_on.values(), default=None)

    def without(self, task: OpenTask, day: date) -> Self:
        """Return the situation once a person has settled a task."""
        left = tuple(other for other in self.open if other != task)
        return changed(self, open=left, settled_on={**self.settled_on, task.account: day})

    def after(self, outcome: Outcome) -> Self:
        """Return the situation once an outcome is written."""
        if not (outcome.made or outcome.skipped or outcome.moved):
            return self
        gone = {task for task, _ in outcome.skipped}
        plans = dict(outcome.moved)
        stay = [
            task._replace(planned_on=plans[task]) if task in plans else task for task in self.open if task not in gone
        ]
        there = {(task.key, task.account) for task in stay}
        new = [task for task in outcome.made if (task.key, task.account) not in there]
        return changed(self, open=(*stay, *new))


def in_order(task: OpenTask) -> tuple[date, int]:
    """Order tasks by their day, then their number."""
    return task.occurrence_on or date.min, number_of(task.key)
