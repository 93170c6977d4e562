"""What a person would see, day by day, if some days go by without them: made of the very same sweep."""

from collections.abc import Collection, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from goals.domain.schedule.changed import changed
from goals.domain.schedule.events import begin, settle
from goals.domain.schedule.policy import SchedulingPolicy
from goals.domain.schedule.situation import OpenTask, Situation
from goals.domain.schedule.state import ScheduleState
from goals.domain.schedule.sweeping import sweep


class DayAhead(NamedTuple):
    """A day and the tasks that are on its list; on a missed one nobody looks, and all of them stay."""

    day: date
    tasks: tuple[OpenTask, ...]
    is_missed: bool


def simulate(
    policy: SchedulingPolicy,
    first: date,
    days: int,
    *,
    misses: Collection[date] = frozenset(),
    state: ScheduleState | None = None,
    situation: Situation | None = None,
) -> Iterator[DayAhead]:
    """Yield `days` days from `first` on, for somebody who settles all they see on the days that they do not miss.

    It starts with a new goal, or from where an existing one stands.
    """
    diary = _Diary(policy, state or begin(policy, first), situation or Situation())
    for day in (first + timedelta(days=ahead) for ahead in range(days)):
        is_missed = day in misses
        yield DayAhead(day, tuple(diary.look(day) if is_missed else diary.settle_all(day)), is_missed)


class _Diary:
    """Keeps a goal as storage does: a state, its open tasks, and keys that are used once."""

    def __init__(self, policy: SchedulingPolicy, state: ScheduleState, situation: Situation) -> None:
        self.policy, self.state, self.situation = policy, state, situation
        self.keys = {task.key for task in situation.open}

    def look(self, day: date) -> list[OpenTask]:
        """Sweep, and return what is on the list."""
        outcome = sweep(self.state, self.policy, self.situation, day)
        new = changed(outcome, made=tuple(task for task in outcome.made if task.key not in self.keys))
        self.keys.update(task.key for task in new.made)
        self.state, self.situation = new.state, self.situation.after(new)
        return [task for task in self.situation.open if task.planned_on is None or task.planned_on <= day]

    def settle_all(self, day: date) -> list[OpenTask]:
        """Settle what is on the list, and what comes up because of it."""
        seen: list[OpenTask] = []
        while tasks := self.look(day):
            for task in tasks:
                self.situation = self.situation.without(task, day)
                self.state = settle(self.state, self.policy, self.situation, task, day)
            seen += tasks
        return seen
