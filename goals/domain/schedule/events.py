"""What happens to a schedule besides the passing of days."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from goals.domain.schedule.changed import changed
from goals.domain.schedule.kinds import Status
from goals.domain.schedule.policy import SchedulingPolicy
from goals.domain.schedule.rhythms import rhythm_of
from goals.domain.schedule.situation import OpenTask, Outcome, Situation, Skipped
from goals.domain.schedule.state import ScheduleState
from goals.domain.schedule.sweeping import refreshed
from tasks.domain.lifecycle import Reason

DAY = timedelta(days=1)


def begin(policy: SchedulingPolicy, created_on: date) -> ScheduleState:
    """Return the state of a new goal. Days before it was created never come up, a start in the past aligns only."""
    return _begun(_fresh(policy, created_on), policy, Situation())


def settle(
    state: ScheduleState, policy: SchedulingPolicy, situation: Situation, task: OpenTask, day: date
) -> ScheduleState:
    """Return the state after `task` was completed, let go or failed on `day`.

    `situation` is what is left: without the task, with the day in `settled_on`. Sweep the goal after it.
    """
    rhythm = rhythm_of(policy)
    seen_on = max(day, state.seen_on or day)
    settled = rhythm.settle(state, task, day)
    return refreshed(changed(settled, stalled=state.stalled and situation.is_late(seen_on)), rhythm, situation)


def reopen(
    state: ScheduleState, policy: SchedulingPolicy, situation: Situation, *, before: ScheduleState | None = None
) -> ScheduleState:
    """Return the state after a settling was taken back: `before`, if the goal was not swept or settled since.

    `situation` has the task again, and nothing of what its settling made.
    """
    state = before or state
    if state.status is Status.ENDED:
        state = replace(state, status=Status.ACTIVE)
    return refreshed(state, rhythm_of(policy), situation)


def pause(state: ScheduleState) -> ScheduleState:
    """Rest: nothing comes up, and nothing counts as gone by."""
    if state.status is not Status.ACTIVE:
        return state
    return replace(state, status=Status.PAUSED, next_due_on=None)


def resume(state: ScheduleState, policy: SchedulingPolicy, situation: Situation, day: date) -> ScheduleState:
    """Come back on `day`: what was not decided before it is gone without counting."""
    if state.status is not Status.PAUSED:
        return state
    rested = replace(
        state,
        status=Status.ACTIVE,
        watermark=max(state.watermark, day - DAY),
        not_before=max(state.not_before, day),
    )
    rhythm = rhythm_of(policy)
    return refreshed(rhythm.resume(rested, day), rhythm, situation)


def revise(state: ScheduleState, policy: SchedulingPolicy, situation: Situation, day: date) -> Outcome:
    """Take up another rhythm from `day` on. What is settled or open stays; what was planned for later is withdrawn."""
    if state.status is Status.DELETED:
        return Outcome(state)
    later = [task for task in situation.waiting if task.planned_on and task.planned_on > day]
    fresh = replace(
        _fresh(policy, day),
        status=Status.PAUSED if state.status is Status.PAUSED else Status.ACTIVE,
        seen_on=state.seen_on,
        next_seq=state.next_seq,
        assign_seq=state.assign_seq,
        week_on=state.week_on,
        next_slot=state.next_slot,
    )
    withdrawn = Outcome(fresh, skipped=_skipped(later, Reason.REPLANNED))
    return replace(withdrawn, state=_begun(fresh, policy, situation.after(withdrawn)))


def delete(state: ScheduleState, situation: Situation) -> Outcome:
    """Let go of what waits, leave what somebody has begun, and make nothing more."""
    deleted = replace(state, status=Status.DELETED, next_due_on=None)
    return Outcome(deleted, skipped=_skipped(situation.waiting, Reason.GOAL_DELETED))


def meet(state: ScheduleState) -> ScheduleState:
    """End a goal that was to go on until something is true, because it is."""
    if state.status is Status.DELETED:
        return state
    return replace(state, status=Status.ENDED, next_due_on=None)


def drop_accounts(
    state: ScheduleState, policy: SchedulingPolicy, situation: Situation, gone: frozenset[int], day: date
) -> Outcome:
    """Withdraw what waits for accounts that are gone; nobody else gets it. `policy` is the one without them."""
    theirs = [task for task in situation.waiting if task.account in gone]
    outcome = Outcome(state, skipped=_skipped(theirs, Reason.REPLANNED))
    left = situation.after(outcome)
    if not theirs:
        return replace(outcome, state=refreshed(state, rhythm_of(policy), left))
    return replace(outcome, state=settle(state, policy, left, theirs[-1], day))


def _fresh(policy: SchedulingPolicy, day: date) -> ScheduleState:
    return ScheduleState(watermark=day - DAY, not_before=max(policy.start_date or day, day))


def _begun(state: ScheduleState, policy: SchedulingPolicy, situation: Situation) -> ScheduleState:
    rhythm = rhythm_of(policy)
    return refreshed(rhythm.begin(state, situation), rhythm, situation)


def _skipped(tasks: Iterable[OpenTask], reason: Reason) -> tuple[Skipped, ...]:
    return tuple(Skipped(task, reason) for task in tasks)
