"""Days that are fixed beforehand, by an interval or a calendar rule; what went by is caught up with."""

from abc import abstractmethod
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count, islice, takewhile
from typing import overload

from goals.domain.schedule import calendar_days
from goals.domain.schedule.catch_up import CATCH_UPS, lanes
from goals.domain.schedule.changed import changed
from goals.domain.schedule.keys import day_key
from goals.domain.schedule.kinds import CatchUp
from goals.domain.schedule.rhythm import OVER, WAITS, Decision, Due, Occurrence, Rhythm
from goals.domain.schedule.situation import Situation
from goals.domain.schedule.state import ScheduleState


@dataclass(frozen=True)
class Span(Sequence[Occurrence]):
    """Occurrences by their number, computed only when looked at: a century costs what is taken of it."""

    at: Callable[[int], Occurrence]
    numbers: range

    def __len__(self) -> int:
        return len(self.numbers)

    @overload
    def __getitem__(self, index: int) -> Occurrence: ...

    @overload
    def __getitem__(self, index: slice) -> "Span": ...

    def __getitem__(self, index: int | slice) -> "Occurrence | Span":
        found = self.numbers[index]
        return Span(self.at, found) if isinstance(found, range) else self.at(found)


@dataclass(frozen=True)
class Grid(Rhythm):
    """Days that do not depend on what a person does; N counts the days decided."""

    def begin(self, state: ScheduleState, situation: Situation) -> ScheduleState:
        return state

    def decide(self, state: ScheduleState, situation: Situation, day: date) -> Decision:
        missed = self.between(state, self._cursor(state), day)
        due, until = self._one_day(missed, day) if self._goes_day_by_day else (missed, day)
        chosen = [CATCH_UPS[self.policy.catchup](due, lane, day, self.policy) for lane in lanes(self.policy, situation)]
        made = tuple(one for choice in chosen for one in choice.made)
        return Decision(
            self.advanced(changed(state, watermark=until), len(due)),
            made=made,
            skipped=tuple(one for choice in chosen for one in choice.skipped),
            moved=tuple(one for choice in chosen for one in choice.moved),
            let_go=len(due) - len({one.key for one in made}),
        )

    def due(self, state: ScheduleState, situation: Situation) -> Due:
        """With `one`, a lane waits while its task is open, and days up to its last settling are absorbed."""
        if self.policy.catchup != CatchUp.ONE:
            return self._first_after(state, None)
        due = [
            (bool(lane.open), self._first_after(state, None if lane.open else lane.last_settled_on))
            for lane in lanes(self.policy, situation)
        ]
        if all(first.over for _, first in due):
            return OVER
        return min((first for is_open, first in due if first.on and not is_open), default=WAITS)

    def ahead(self, state: ScheduleState) -> Iterator[date]:
        return (occurrence.day for occurrence in islice(self.after(state, self._cursor(state)), self.left(state)))

    def left(self, state: ScheduleState) -> int | None:
        """Return how many days may still be decided."""
        return None if self.policy.total is None else max(0, self.policy.total - state.decided)

    def advanced(self, state: ScheduleState, decided: int) -> ScheduleState:
        return changed(state, decided=state.decided + decided)

    @abstractmethod
    def after(self, state: ScheduleState, day: date) -> Iterator[Occurrence]:
        """Yield the occurrences after a day, however many there may be in all."""

    def between(self, state: ScheduleState, after: date, until: date) -> Sequence[Occurrence]:
        """Return what is left of the occurrences after a day and not after another."""
        met = takewhile(lambda occurrence: occurrence.day <= until, self.after(state, after))
        return list(islice(met, self.left(state)))

    @property
    def _goes_day_by_day(self) -> bool:
        return self.policy.freeze_on_miss and self.policy.catchup == CatchUp.ALL

    def _one_day(self, missed: Sequence[Occurrence], day: date) -> tuple[Sequence[Occurrence], date]:
        if not missed:
            return missed, day
        same = sum(1 for _ in takewhile(lambda occurrence: occurrence.day == missed[0].day, missed))
        return missed[:same], missed[0].day

    def _cursor(self, state: ScheduleState) -> date:
        return max(state.watermark, state.not_before - timedelta(days=1))

    def _first_after(self, state: ScheduleState, settled_on: date | None) -> Due:
        cursor, left = self._cursor(state), self.left(state)
        if settled_on is not None and settled_on > cursor:
            left = None if left is None else left - len(self.between(state, cursor, settled_on))
            cursor = settled_on
        first = None if left == 0 else next(self.after(state, cursor), None)
        return OVER if first is None else Due(first.day)


@dataclass(frozen=True)
class IntervalGrid(Grid):
    """Every so many days, weeks, months or years from the start."""

    def after(self, state: ScheduleState, day: date) -> Iterator[Occurrence]:
        end = self.policy.end_on
        occurrences = map(self._at, count(self._index(day) + 1))
        return occurrences if end is None else takewhile(lambda occurrence: occurrence.day <= end, occurrences)

    def between(self, state: ScheduleState, after: date, until: date) -> Sequence[Occurrence]:
        end = self.policy.end_on
        last = until if end is None else min(until, end)
        return Span(self._at, range(self._index(after) + 1, self._index(last) + 1))[: self.left(state)]

    def _index(self, day: date) -> int:
        return max(-1, self.policy.interval.index(self._start, day))

    def _at(self, step: int) -> Occurrence:
        day = self.policy.interval.after(self._start, step)
        return Occurrence(day_key(day), day)

    @property
    def _start(self) -> date:
        return self.policy.start_date or date.min


@dataclass(frozen=True)
class CalendarGrid(Grid):
    """The days of a repeat rule. The start bounds them, and is not one by itself."""

    def after(self, state: ScheduleState, day: date) -> Iterator[Occurrence]:
        return self._walk(day, self.policy.end_on)

    def between(self, state: ScheduleState, after: date, until: date) -> Sequence[Occurrence]:
        return list(islice(self._walk(after, min(until, self.policy.end_on or until)), self.left(state)))

    def _walk(self, after: date, until: date | None) -> Iterator[Occurrence]:
        policy = self.policy
        start = policy.start_date or date.min
        days = calendar_days.days_after(policy.rrule or "", start, after, month_end=policy.month_end, until=until)
        return (Occurrence(day_key(day), day) for day in days)
