"""Numbers spread over a span of days, and spread anew when something waits while something new is due."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, groupby
from typing import Any, NamedTuple, Self

from goals.domain.schedule.policy import SchedulingPolicy
from goals.domain.schedule.situation import Moved, OpenTask, in_order
from goals.domain.schedule.state import ScheduleState
from goals.domain.schedule.window import Window, place


@dataclass(frozen=True, kw_only=True)
class Run:
    """The numbers from `next` to `last`, not made yet. Number `first` lies on slot `offset` of `slots`."""

    policy: SchedulingPolicy
    base_on: date
    end_on: date
    slots: int
    offset: int
    first: int
    next: int
    last: int

    @classmethod
    def of(cls, state: ScheduleState, policy: SchedulingPolicy, end_on: date, *, next_: int, last: int) -> Self:
        """Return the run that a state remembers."""
        return cls(
            policy=policy,
            base_on=state.base_on or state.not_before,
            end_on=end_on,
            slots=state.base_slots,
            offset=state.base_offset,
            first=state.base_first,
            next=next_,
            last=last,
        )

    @classmethod
    def spread(
        cls, policy: SchedulingPolicy, base_on: date, end_on: date, *, next_: int, last: int, ahead: int = 0
    ) -> Self:
        """Spread `ahead` open occurrences, then the numbers from `next_` to `last`, from `base_on` to `end_on`."""
        size = Window(base_on, end_on, policy.eligible).size
        slots = min(ahead + last - next_ + 1, size * policy.max_per_day)
        return cls(
            policy=policy,
            base_on=base_on,
            end_on=end_on,
            slots=slots,
            offset=ahead,
            first=next_,
            next=next_,
            last=last,
        )

    def kept(self, state: ScheduleState, **numbers: Any) -> ScheduleState:
        """Return the state that remembers this run, and under which names its numbers."""
        return replace(
            state,
            base_on=self.base_on,
            base_slots=self.slots,
            base_offset=self.offset,
            base_first=self.first,
            **numbers,
        )

    @property
    def window(self) -> Window:
        return Window(self.base_on, self.end_on, self.policy.eligible)

    @property
    def unmade(self) -> int:
        return max(0, self.last - self.next + 1)

    def slot_day(self, slot: int) -> date:
        window = self.window
        return window.day(place(slot, window.size, self.slots, self.policy.distribution, self.policy.max_per_day))

    def day_of(self, number: int) -> date:
        return self.slot_day(number - self.first + self.offset)

    @property
    def next_day(self) -> date | None:
        """The day of the next number, if it has one."""
        return self.day_of(self.next) if self.next <= min(self.last, self.last_that_fits) else None

    @property
    def last_that_fits(self) -> int:
        return self.first + self.slots - self.offset - 1

    def trimmed(self) -> tuple[Self, int]:
        """Return the run without the numbers that have no day, and how many these are."""
        last = max(self.next - 1, min(self.last, self.last_that_fits))
        return replace(self, last=last), max(0, self.last - last)


class Spread(NamedTuple):
    """What a day decides about a run: the days of the numbers made are all that very day."""

    run: Run
    numbers: range
    moved: tuple[Moved, ...] = ()
    wont_fit: int = 0


class Anew(NamedTuple):
    """What is left, spread again: open tasks that move, those that found no slot, and how many numbers found none."""

    run: Run
    moved: tuple[Moved, ...] = ()
    unplaced: tuple[OpenTask, ...] = ()
    wont_fit: int = 0


def decide(run: Run, waiting: Sequence[OpenTask], day: date) -> Spread:
    """Make the numbers of `day`. Only if one is due while something is late, spread all that is left anew.

    Nobody asked for that, so open tasks that find no slot then share the last day.
    """
    run, wont_fit = run.trimmed()
    moved: tuple[Moved, ...] = ()
    if run.next_day is None or run.next_day > day:
        return Spread(run, range(0), wont_fit=wont_fit)
    if run.next_day < day or any(task.planned_on and task.planned_on < day for task in waiting):
        run, moved, unplaced, unfit = spread_anew(run, waiting, day)
        if run.slots:
            moved += _moved(unplaced, run.slot_day(run.slots - 1))
        wont_fit += unfit
    first = run.next
    while run.next_day == day:
        run = replace(run, next=run.next + 1)
    return Spread(run, range(first, run.next), moved, wont_fit)


def spread_anew(run: Run, waiting: Sequence[OpenTask], day: date) -> Anew:
    """Spread open occurrences that have a day, and unmade numbers, from `day` on."""
    planned = sorted((task for task in waiting if task.planned_on), key=in_order)
    occurrences = [tuple(tasks) for _, tasks in groupby(planned, key=lambda task: task.key)]
    before, unfit = run.trimmed()
    anew = Run.spread(run.policy, day, run.end_on, next_=before.next, last=before.last, ahead=len(occurrences))
    moved = (_moved(tasks, anew.slot_day(slot)) for slot, tasks in enumerate(occurrences[: anew.slots]))
    after, more = anew.trimmed()
    unplaced = chain.from_iterable(occurrences[anew.slots :])
    return Anew(after, tuple(chain.from_iterable(moved)), tuple(unplaced), unfit + more)


def _moved(tasks: Iterable[OpenTask], day: date) -> tuple[Moved, ...]:
    return tuple(Moved(task, day) for task in tasks if task.planned_on != day)
