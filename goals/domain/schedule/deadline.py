"""So many times until a day: planned evenly, or more at the beginning or the end."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from goals.domain.schedule.grid import Grid
from goals.domain.schedule.keys import number_key
from goals.domain.schedule.policy import SchedulingPolicy
from goals.domain.schedule.rhythm import OVER, Decision, Due, Made, Occurrence, Rhythm
from goals.domain.schedule.run import Run, decide, spread_anew
from goals.domain.schedule.situation import Situation, Skipped
from goals.domain.schedule.state import ScheduleState
from tasks.domain.lifecycle import Reason


def run_of(policy: SchedulingPolicy, state: ScheduleState) -> Run:
    return Run.of(state, policy, policy.end_on or date.max, next_=state.next_seq, last=state.last_seq)


def with_run(state: ScheduleState, run: Run) -> ScheduleState:
    return run.kept(state, next_seq=run.next, last_seq=run.last)


def planned_anew(policy: SchedulingPolicy, state: ScheduleState, *, last: int) -> ScheduleState:
    """Spread the numbers that are not made yet over what is left of the days."""
    base, end = state.not_before, policy.end_on or date.max
    return with_run(state, Run.spread(policy, base, end, next_=state.next_seq, last=last))


def numbers(policy: SchedulingPolicy, state: ScheduleState) -> Iterator[Occurrence]:
    run, _ = run_of(policy, state).trimmed()
    return (Occurrence(number_key(number), run.day_of(number)) for number in range(run.next, run.last + 1))


@dataclass(frozen=True)
class DeadlinePlan(Rhythm):
    """What is left is spread anew when something new is due while something waits: never a pile-up."""

    def begin(self, state: ScheduleState, situation: Situation) -> ScheduleState:
        return planned_anew(self.policy, state, last=state.next_seq + (self.policy.total or 1) - 1)

    def decide(self, state: ScheduleState, situation: Situation, day: date) -> Decision:
        """After the end, within grace, decide as of the last day; what has no place then is let go."""
        run = run_of(self.policy, state)
        closes = day > run.end_on
        if (day - run.end_on).days > self.policy.grace_days:
            return Decision(replace(state, watermark=day, last_seq=run.next - 1), let_go=run.unmade)
        as_of = min(day, run.end_on)
        spread = decide(run, situation.waiting, as_of)
        return Decision(
            with_run(replace(state, watermark=day), spread.run),
            made=tuple(Made(number_key(number), as_of, as_of) for number in spread.numbers),
            moved=spread.moved,
            let_go=spread.wont_fit if closes else 0,
            wont_fit=0 if closes else spread.wont_fit,
        )

    def spread_again(self, state: ScheduleState, situation: Situation, day: date) -> Decision:
        """After the last day there is nothing to spread over; what is open stays as it is."""
        run, first = run_of(self.policy, state), max(day, state.not_before)
        if first > run.end_on:
            return Decision(state)
        anew = spread_anew(run, situation.waiting, first)
        return Decision(
            with_run(state, anew.run),
            skipped=tuple(Skipped(task, Reason.REPLANNED) for task in anew.unplaced),
            moved=anew.moved,
            wont_fit=anew.wont_fit,
        )

    def due(self, state: ScheduleState, situation: Situation) -> Due:
        day = run_of(self.policy, state).next_day
        return OVER if day is None else Due(day)

    def ahead(self, state: ScheduleState) -> Iterator[date]:
        return (occurrence.day for occurrence in numbers(self.policy, state))

    def resume(self, state: ScheduleState, day: date) -> ScheduleState:
        return planned_anew(self.policy, state, last=state.last_seq)


@dataclass(frozen=True)
class DeadlineGrid(Grid):
    """The same plan, kept as it is: what went by is caught up with as on any grid."""

    def begin(self, state: ScheduleState, situation: Situation) -> ScheduleState:
        return planned_anew(self.policy, state, last=state.next_seq + (self.policy.total or 1) - 1)

    def decide(self, state: ScheduleState, situation: Situation, day: date) -> Decision:
        run, wont_fit = run_of(self.policy, state).trimmed()
        decision = super().decide(replace(state, last_seq=run.last), situation, day)
        return replace(decision, wont_fit=wont_fit)

    def resume(self, state: ScheduleState, day: date) -> ScheduleState:
        return planned_anew(self.policy, state, last=state.last_seq)

    def left(self, state: ScheduleState) -> int | None:
        return None

    def advanced(self, state: ScheduleState, decided: int) -> ScheduleState:
        return replace(super().advanced(state, decided), next_seq=state.next_seq + decided)

    def after(self, state: ScheduleState, day: date) -> Iterator[Occurrence]:
        return (occurrence for occurrence in numbers(self.policy, state) if occurrence.day > day)
