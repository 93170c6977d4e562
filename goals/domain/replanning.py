"""Spreading what is left of a goal again: first the difference, as values that can be looked at and kept."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from enum import StrEnum
from hashlib import sha256
from itertools import islice
from typing import Any, Self

from goals.domain.schedule.kinds import CatchUp, PolicyType, Status
from goals.domain.schedule.policy import SchedulingPolicy
from goals.domain.schedule.rhythms import rhythm_of
from goals.domain.schedule.situation import Moved, OpenTask, Outcome, Situation
from goals.domain.schedule.state import ScheduleState
from goals.domain.schedule.sweeping import refreshed
from tasks.domain.lifecycle import Reason

Ids = Mapping[OpenTask, Sequence[int]]

SPREAD = frozenset({PolicyType.DEADLINE, PolicyType.TIMES_PER_WEEK})
LIVING = frozenset({Status.ACTIVE, Status.ENDED})
PLAN = ("base_on", "base_slots", "base_offset", "base_first", "last_seq", "quota")
NEXT = 3  # so many days to come are told
KNOWN = 60  # so many of the days before are compared with them


class Code(StrEnum):
    """What becomes of one time of a goal, and why."""

    MOVED_TO_TODAY = "moved_to_today"
    MOVED_TO_MAKE_ROOM = "moved_to_make_room"
    MOVED_UP = "moved_up"
    DOES_NOT_FIT = "does_not_fit"
    WEEK_IS_OVER = "week_is_over"
    FOLLOWS = "follows"


LET_GO = frozenset({Code.DOES_NOT_FIT, Code.WEEK_IS_OVER})


@dataclass(frozen=True)
class Change:
    """One line of a difference. Without a task it is about times that are not tasks yet, `times` of them."""

    code: Code
    key: str = ""
    task: int | None = None
    from_day: date | None = None
    to_day: date | None = None
    times: int = 1

    @classmethod
    def read(cls, written: Mapping[str, Any]) -> Self:
        """Read what was written as JSON: days are ISO 8601 texts there."""
        days = {name: date.fromisoformat(written[name]) for name in ("from_day", "to_day") if written[name]}
        return cls(**{**written, **days, "code": Code(written["code"])})

    def to_json(self) -> dict[str, Any]:
        days = {name: day and day.isoformat() for name, day in (("from_day", self.from_day), ("to_day", self.to_day))}
        return {**asdict(self), **days}

    @property
    def is_move(self) -> bool:
        return self.task is not None and self.code not in LET_GO


@dataclass(frozen=True)
class Replan:
    """What spreading again would do: rows to write, and the difference to look at; without changes, nothing."""

    outcome: Outcome
    changes: tuple[Change, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not self.changes

    @property
    def fingerprint(self) -> str:
        """A short name of the difference: the same as long as the same would happen."""
        written = json.dumps([change.to_json() for change in self.changes])
        return sha256(written.encode()).hexdigest()[:16]


def may_be_spread(policy: SchedulingPolicy, status: Status) -> bool:
    """Return whether the days of a goal are the house's to spread: until a day, or in a week, and not at rest."""
    return policy.policy_type in SPREAD and policy.catchup == CatchUp.SPREAD and status in LIVING


def replan(state: ScheduleState, policy: SchedulingPolicy, situation: Situation, day: date, *, ids: Ids) -> Replan:
    """Spread what is left from `day` on, as the sweep would; `ids` are those of the tasks in `situation`."""
    if not may_be_spread(policy, state.status):
        return Replan(Outcome(state))
    rhythm = rhythm_of(policy)
    decision = rhythm.spread_again(state, situation, day)
    if not (decision.moved or decision.skipped or decision.wont_fit):
        return Replan(Outcome(state))
    outcome = Outcome(
        decision.state,
        skipped=decision.skipped,
        moved=decision.moved,
        let_go=decision.let_go,
        wont_fit=decision.wont_fit,
    )
    after = situation.after(outcome)
    thawed = replace(decision.state, stalled=decision.state.stalled and after.is_late(day))
    outcome = replace(outcome, state=refreshed(thawed, rhythm, after))
    return Replan(outcome, changes_of(state, outcome, policy, day, ids=ids))


def taken_back(
    state: ScheduleState,
    *,
    before: ScheduleState,
    left: ScheduleState,
    policy: SchedulingPolicy,
    situation: Situation,
) -> ScheduleState:
    """Return the state with the plan of `before`, the very same one if nothing happened since it was `left`.

    What came up since stays; a week that has begun since keeps its own plan. `situation` has the tasks again.
    """
    if state == left and state.made == before.made:
        return before
    if state.week_on == before.week_on:
        state = replace(state, **{name: getattr(before, name) for name in PLAN})
    if state.status is Status.ENDED:
        state = replace(state, status=before.status)
    return refreshed(state, rhythm_of(policy), situation)


def is_planned_as(state: ScheduleState, other: ScheduleState) -> bool:
    """Return whether days were not spread again in between."""
    return all(getattr(state, name) == getattr(other, name) for name in (*PLAN, "week_on"))


def changes_of(
    before: ScheduleState, outcome: Outcome, policy: SchedulingPolicy, day: date, *, ids: Ids
) -> tuple[Change, ...]:
    """Tell what an outcome of `day` does to tasks, to times that never come, and to the next ones to come."""
    told = [*_moves(outcome.moved, day, ids), *_let_go(outcome, policy, ids)]
    return (*told, *_following(before, outcome, policy, day)) if told else ()


def _moves(moves: Sequence[Moved], day: date, ids: Ids) -> Iterator[Change]:
    for task, to_day in moves:
        code = Code.MOVED_TO_TODAY if to_day <= day else Code.MOVED_TO_MAKE_ROOM
        if task.planned_on and to_day < task.planned_on:
            code = Code.MOVED_UP
        for number in ids.get(task, ()):
            yield Change(code, task.key, number, task.planned_on, to_day)


def _let_go(outcome: Outcome, policy: SchedulingPolicy, ids: Ids) -> Iterator[Change]:
    for task, reason in outcome.skipped:
        code = Code.WEEK_IS_OVER if reason is Reason.WEEK_ENDED else Code.DOES_NOT_FIT
        for number in ids.get(task, ()):
            yield Change(code, task.key, number, task.planned_on)
    gone_with_its_week = policy.policy_type == PolicyType.TIMES_PER_WEEK
    if outcome.let_go:
        yield Change(Code.WEEK_IS_OVER if gone_with_its_week else Code.DOES_NOT_FIT, times=outcome.let_go)
    if outcome.wont_fit:
        yield Change(Code.DOES_NOT_FIT, times=outcome.wont_fit)


def _following(before: ScheduleState, outcome: Outcome, policy: SchedulingPolicy, day: date) -> Iterator[Change]:
    """The next days to come, where they are other ones than before."""
    if outcome.state.status is not Status.ACTIVE or policy.policy_type not in SPREAD:
        return
    rhythm = rhythm_of(policy)
    known = set(islice(rhythm.ahead(before), KNOWN))
    ahead = islice((coming for coming in rhythm.ahead(outcome.state) if coming >= day), NEXT)
    yield from (Change(Code.FOLLOWS, to_day=coming) for coming in ahead if coming not in known)
