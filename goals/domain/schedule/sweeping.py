"""The sweep: decide every day up to today, once."""

from collections.abc import Iterable
from datetime import date

from goals.domain.schedule.accounts import Turns
from goals.domain.schedule.changed import changed
from goals.domain.schedule.kinds import Status
from goals.domain.schedule.policy import SchedulingPolicy
from goals.domain.schedule.rhythm import Decision, Made, Rhythm
from goals.domain.schedule.rhythms import rhythm_of
from goals.domain.schedule.situation import OpenTask, Outcome, Situation
from goals.domain.schedule.state import ScheduleState


def sweep(state: ScheduleState, policy: SchedulingPolicy, situation: Situation, day: date) -> Outcome:
    """Decide every day of a goal up to `day`, the day its owner is in; again, or for an earlier day, nothing happens.

    `situation` has the open tasks of the goal, and for `one` when a person last settled one.
    """
    if state.status is not Status.ACTIVE or (state.seen_on is not None and day < state.seen_on):
        return Outcome(state)
    if policy.freeze_on_miss and situation.is_late(day):
        return Outcome(changed(state, seen_on=day, stalled=True, next_due_on=None), frozen=True)
    rhythm = rhythm_of(policy)
    decision = rhythm.decide(changed(state, seen_on=day, stalled=False), situation, day)
    outcome = _outcome(decision, policy, situation)
    return changed(outcome, state=refreshed(outcome.state, rhythm, situation.after(outcome)))


def refreshed(state: ScheduleState, rhythm: Rhythm, situation: Situation) -> ScheduleState:
    """Return the state with the day of its next sweep, ended if there is none and never will be.

    The policy that freezes has nothing due later than its oldest open task: it would be frozen by then.
    """
    if state.status is not Status.ACTIVE:
        return changed(state, next_due_on=None)
    on, over = rhythm.due(state, situation)
    if over:
        return changed(state, status=Status.ENDED, next_due_on=None)
    oldest = situation.oldest_plan if rhythm.policy.freeze_on_miss else None
    waits = state.stalled or (on is not None and oldest is not None and on > oldest)
    return changed(state, next_due_on=None if waits else on)


def _outcome(decision: Decision, policy: SchedulingPolicy, situation: Situation) -> Outcome:
    """Return what a decision makes, with accounts and counted."""
    state = decision.state
    made, turns = _shared(decision.made, policy, situation, state.assign_seq)
    return Outcome(
        changed(state, made=state.made + len({one.key for one in decision.made}), assign_seq=turns),
        made=made,
        skipped=decision.skipped,
        moved=decision.moved,
        let_go=decision.let_go,
        wont_fit=decision.wont_fit,
    )


def _shared(
    made: Iterable[Made], policy: SchedulingPolicy, situation: Situation, taken: int
) -> tuple[tuple[OpenTask, ...], int]:
    """Return the tasks of occurrences, each with its account, and how many turns were taken by now."""
    turns = Turns(policy.account_ids, taken, situation.goal_id, situation.loads)
    tasks: list[OpenTask] = []
    for key, occurrence_on, planned_on, lane in made:
        if policy.is_shared:
            accounts: Iterable[int | None] = [turns.next(key, policy.task_distribution_strategy)]
        else:
            accounts = policy.account_ids if lane is None and policy.account_ids else [lane]
        tasks.extend(OpenTask(key, occurrence_on, planned_on, account) for account in accounts)
    return tuple(tasks), turns.taken
