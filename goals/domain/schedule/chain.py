"""One task leads to the next: once, from completion, and a grid that slides."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import count, islice, takewhile

from goals.domain.schedule.keys import number_key
from goals.domain.schedule.kinds import PolicyType
from goals.domain.schedule.rhythm import OVER, WAITS, Decision, Due, Made, Rhythm
from goals.domain.schedule.situation import OpenTask, Situation
from goals.domain.schedule.state import ScheduleState


@dataclass(frozen=True)
class Chain(Rhythm):
    """One occurrence at a time; the next is counted from when this one is settled."""

    def begin(self, state: ScheduleState, situation: Situation) -> ScheduleState:
        """An open task of an older rhythm is the first occurrence of this one."""
        first, waits = self._first(state), bool(situation.open)
        return replace(state, next_on=None if waits else first, anchor=first, anchor_k=-1, made=int(waits))

    def decide(self, state: ScheduleState, situation: Situation, day: date) -> Decision:
        if situation.open or self._is_over(state) or self._due_on(state) > day:
            return Decision(replace(state, watermark=day))
        made = Made(number_key(state.next_seq), state.next_on, self._planned_on(state, day))
        after = replace(self._stepped(state, day), watermark=day, next_on=None, next_seq=state.next_seq + 1)
        return Decision(after, made=(made,))

    def due(self, state: ScheduleState, situation: Situation) -> Due:
        if state.made == self.policy.total or (not situation.open and self._is_over(state)):
            return OVER
        return WAITS if situation.open else Due(self._due_on(state))

    def ahead(self, state: ScheduleState) -> Iterator[date]:
        if self._is_for_any_day:
            return iter(())
        left = None if self.policy.total is None else self.policy.total - state.made
        return islice(self._days(state), left)

    def resume(self, state: ScheduleState, day: date) -> ScheduleState:
        """What came up during the rest comes up on the day of return."""
        if state.next_on is None or state.next_on >= day:
            return state
        return replace(state, next_on=day, anchor=day, anchor_k=-1)

    def settle(self, state: ScheduleState, task: OpenTask, day: date) -> ScheduleState:
        if self.policy.policy_type == PolicyType.ONE_OFF:
            return state
        if not self._keeps_anchor(task, day):
            state = replace(state, anchor=day, anchor_k=0)
        return replace(state, next_on=self._step(state, state.anchor_k + 1))

    @property
    def _is_for_any_day(self) -> bool:
        return self.policy.policy_type == PolicyType.ONE_OFF and self.policy.start_date is None

    def _first(self, state: ScheduleState) -> date | None:
        return self.policy.start_date if self.policy.policy_type == PolicyType.ONE_OFF else state.not_before

    def _keeps_anchor(self, task: OpenTask, day: date) -> bool:
        return False

    def _planned_on(self, state: ScheduleState, day: date) -> date | None:
        return state.next_on

    def _stepped(self, state: ScheduleState, day: date) -> ScheduleState:
        return replace(state, anchor_k=state.anchor_k + 1)

    def _step(self, state: ScheduleState, steps: int) -> date:
        return self.policy.interval.after(state.anchor or state.not_before, steps)

    def _due_on(self, state: ScheduleState) -> date:
        return max(state.next_on or state.not_before, state.not_before)

    def _is_over(self, state: ScheduleState) -> bool:
        end = self.policy.end_on
        return state.made == self.policy.total or (end is not None and self._due_on(state) > end)

    def _days(self, state: ScheduleState) -> Iterator[date]:
        """Count on from the next one, or from settling what is open today."""
        interval = self.policy.interval
        waits = state.made > 0 and state.next_on is None
        day = interval.after(state.seen_on or state.not_before) if waits else state.next_on or state.not_before
        while self.policy.end_on is None or day <= self.policy.end_on:
            yield day
            day = interval.after(day)


@dataclass(frozen=True)
class Sliding(Chain):
    """A fixed interval that shifts: on time it keeps its grid, late it starts a new one. Nothing is lost."""

    def begin(self, state: ScheduleState, situation: Situation) -> ScheduleState:
        start = self.policy.start_date or state.not_before
        interval = self.policy.interval
        step = interval.index(start, state.not_before)
        step += interval.after(start, step) < state.not_before
        begun = super().begin(state, situation)
        if begun.made:
            return replace(begun, anchor=start, anchor_k=step)
        return replace(begun, next_on=interval.after(start, step), anchor=start, anchor_k=step - 1)

    def _keeps_anchor(self, task: OpenTask, day: date) -> bool:
        return task.planned_on is not None and day <= task.planned_on

    def _planned_on(self, state: ScheduleState, day: date) -> date:
        return day

    def _stepped(self, state: ScheduleState, day: date) -> ScheduleState:
        """Noticed late, it happens today, and the rest follows from there."""
        if state.next_on is not None and day > state.next_on:
            return replace(state, anchor=day, anchor_k=0)
        return super()._stepped(state, day)

    def _days(self, state: ScheduleState) -> Iterator[date]:
        end = self.policy.end_on
        days = (self._step(state, step) for step in count(state.anchor_k + 1))
        return days if end is None else takewhile(lambda day: day <= end, days)
