"""So many times a week: each week is a small plan of its own, and a fresh start."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from goals.domain.schedule.keys import week_key, week_of
from goals.domain.schedule.rhythm import OVER, Decision, Due, Made, Rhythm
from goals.domain.schedule.run import Run, decide, spread_anew
from goals.domain.schedule.situation import OpenTask, Situation, Skipped
from goals.domain.schedule.state import ScheduleState
from goals.domain.schedule.window import Window
from tasks.domain.lifecycle import Reason

WEEK = timedelta(days=7)
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Week(Rhythm):
    """What is not done by the end of a week is let go; within it, what is left is spread anew like a deadline's."""

    def begin(self, state: ScheduleState, situation: Situation) -> ScheduleState:
        week_on = self._week_of(state.not_before)
        slots_used = state.next_slot - 1 if week_on == state.week_on else 0
        return self._planned(replace(state, week_on=week_on), state.not_before, slots_used, self._times)

    def decide(self, state: ScheduleState, situation: Situation, day: date) -> Decision:
        """After the end, within grace, decide as of the last day; what has no place then is let go."""
        closes = self.policy.end_on is not None and day > self.policy.end_on
        if closes and (day - self._end).days > self.policy.grace_days:
            return self._closed(state, situation, day)
        as_of = min(day, self._end)
        ended = self._ended(situation, as_of)
        state, let_go = self._rolled(replace(state, watermark=day), as_of)
        spread = decide(self._run(state), [task for task in situation.waiting if task not in ended], as_of)
        return Decision(
            self._with_run(state, spread.run),
            made=tuple(Made(week_key(self._on(state), slot), as_of, as_of) for slot in spread.numbers),
            skipped=_skipped(ended),
            moved=spread.moved,
            let_go=let_go + (spread.wont_fit if closes else 0),
            wont_fit=0 if closes else spread.wont_fit,
        )

    def spread_again(self, state: ScheduleState, situation: Situation, day: date) -> Decision:
        """Spread the rest of this week; what waits from an earlier one is let go, as its end would have done."""
        first = max(day, state.not_before)
        if first > self._end:
            return Decision(state)
        ended = self._ended(situation, first)
        rolled, let_go = self._rolled(state, first)
        anew = spread_anew(self._run(rolled), [task for task in situation.waiting if task not in ended], first)
        return Decision(
            self._with_run(rolled, anew.run),
            skipped=_skipped(ended) + _skipped(anew.unplaced, Reason.REPLANNED),
            moved=anew.moved,
            let_go=let_go,
            wont_fit=anew.wont_fit,
        )

    def due(self, state: ScheduleState, situation: Situation) -> Due:
        """Once a week is through, the next is due on its first eligible day, or to let go of what still waits."""
        week_on = self._on(state)
        if self._ended(situation, week_on):
            return Due(max(week_on, state.not_before))
        day = self._run(state).next_day
        if day is not None:
            return Due(day)
        following = self._following(state)
        first = self._run(following).next_day
        if first is None:
            return OVER
        has_week_task = any(week_of(task.key) for task in situation.waiting)
        return Due(self._on(following) if has_week_task else first)

    def ahead(self, state: ScheduleState) -> Iterator[date]:
        while True:
            run, _ = self._run(state).trimmed()
            yield from (run.day_of(slot) for slot in range(run.next, run.last + 1))
            state = self._following(replace(state, made=state.made + run.unmade))
            if self._run(state).next_day is None:
                return

    def resume(self, state: ScheduleState, day: date) -> ScheduleState:
        """Come back to what a cut week holds, or to a fresh one."""
        if self._week_of(state.not_before) > self._on(state):
            return self.begin(state, Situation())
        used = state.next_slot - 1
        return self._planned(state, max(state.not_before, self._on(state)), used, self._times - used)

    @property
    def _times(self) -> int:
        return self.policy.times_per_week or 1

    @property
    def _end(self) -> date:
        return self.policy.end_on or date.max

    def _on(self, state: ScheduleState) -> date:
        return state.week_on or self._week_of(state.not_before)

    def _week_of(self, day: date) -> date:
        return day - timedelta(days=(day.weekday() - self.policy.week_start) % 7)

    def _last_day(self, state: ScheduleState) -> date:
        return min(self._on(state) + WEEK - DAY, self._end)

    def _planned(self, state: ScheduleState, base: date, used: int, most: int) -> ScheduleState:
        """Plan what is left of a week from `base` on: ⌈k·|E|/weekdays⌉ times, no more than fit or N leaves."""
        size = Window(base, self._last_day(state), self.policy.eligible).size
        wanted = -(-self._times * size // len(self.policy.eligible))
        total = self.policy.total
        left = size if total is None else total - state.made
        quota = max(0, min(wanted, most, size, left))
        run = Run.spread(self.policy, base, self._last_day(state), next_=used + 1, last=used + quota)
        return self._with_run(state, run)

    def _rolled(self, state: ScheduleState, day: date) -> tuple[ScheduleState, int]:
        """Go to the week of `day`; what the week before did not bring is let go, whole weeks in between never were."""
        week_on = self._week_of(day)
        if week_on <= self._on(state):
            return state, 0
        return self._fresh(state, week_on), self._run(state).unmade

    def _following(self, state: ScheduleState) -> ScheduleState:
        """Return the state in the next week; without a day in it, nothing comes any more."""
        return self._fresh(state, self._on(state) + WEEK)

    def _fresh(self, state: ScheduleState, week_on: date) -> ScheduleState:
        return self._planned(replace(state, week_on=week_on), max(week_on, state.not_before), 0, self._times)

    def _closed(self, state: ScheduleState, situation: Situation, day: date) -> Decision:
        closed = replace(state, watermark=day, week_on=self._week_of(day), next_slot=1, quota=0)
        return Decision(closed, skipped=_skipped(self._ended(situation, day)), let_go=self._run(state).unmade)

    def _ended(self, situation: Situation, day: date) -> list[OpenTask]:
        """Return the waiting tasks whose week is over on the week of `day`."""
        week_on = self._week_of(day)
        weeks = ((task, week_of(task.key)) for task in situation.waiting)
        return [task for task, week in weeks if week is not None and week + WEEK <= week_on]

    def _run(self, state: ScheduleState) -> Run:
        return Run.of(state, self.policy, self._last_day(state), next_=state.next_slot, last=state.quota)

    def _with_run(self, state: ScheduleState, run: Run) -> ScheduleState:
        return run.kept(state, next_slot=run.next, quota=run.last)


def _skipped(tasks: Iterable[OpenTask], reason: Reason = Reason.WEEK_ENDED) -> tuple[Skipped, ...]:
    return tuple(Skipped(task, reason) for task in tasks)
