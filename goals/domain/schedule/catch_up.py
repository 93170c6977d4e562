"""What becomes of days that went by: each strategy in a few lines, decided lane by lane."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import takewhile
from typing import NamedTuple

from goals.domain.schedule.kinds import CatchUp, Sharing
from goals.domain.schedule.policy import SchedulingPolicy
from goals.domain.schedule.rhythm import Made, Occurrence
from goals.domain.schedule.situation import Moved, OpenTask, Situation, Skipped, in_order
from tasks.domain.lifecycle import Reason

MOST_CAUGHT_UP = 31


class Lane(NamedTuple):
    """The tasks that count together: those of one account, if each has its own, or all."""

    account: int | None
    open: tuple[OpenTask, ...]
    last_settled_on: date | None


class Choice(NamedTuple):
    """What a strategy makes of the due occurrences; those that are in no lane's choice are let go."""

    made: list[Made] = []
    skipped: list[Skipped] = []
    moved: list[Moved] = []


Due = Sequence[Occurrence]


def lanes(policy: SchedulingPolicy, situation: Situation) -> list[Lane]:
    if policy.task_distribution_strategy != Sharing.EACH or not policy.account_ids:
        return [Lane(None, situation.open, situation.last_settled_on)]
    return [
        Lane(
            account,
            tuple(task for task in situation.open if task.account == account),
            situation.settled_on.get(account),
        )
        for account in policy.account_ids
    ]


def skip(due: Due, lane: Lane, day: date, policy: SchedulingPolicy) -> Choice:
    """Make the newest if it is fresh enough, in the place of everything older that still waits."""
    if not due or (day - due[-1].day).days > policy.grace_days:
        return Choice()
    newest = list(takewhile(lambda occurrence: occurrence.day == due[-1].day, reversed(due)))[::-1]
    older = [task for task in lane.open if not task.in_progress and _is_older(task, newest[0].day)]
    return Choice(_on_their_days(newest, lane), [Skipped(task, Reason.SUPERSEDED) for task in older])


def one(due: Due, lane: Lane, day: date, policy: SchedulingPolicy) -> Choice:
    """Make the newest, unless something is open or was settled since."""
    if lane.open or not due or (lane.last_settled_on and due[-1].day <= lane.last_settled_on):
        return Choice()
    return Choice(_on_their_days(due[-1:], lane))


def all_(due: Due, lane: Lane, day: date, policy: SchedulingPolicy) -> Choice:
    """Make them all, a month's worth at most."""
    return Choice(_on_their_days(due[-MOST_CAUGHT_UP:], lane))


def spread(due: Due, lane: Lane, day: date, policy: SchedulingPolicy) -> Choice:
    """When something is due: today's today, and what waits or was missed over the next days."""
    if not due:
        return Choice()
    has_today = due[-1].day == day
    missed = due[: len(due) - has_today][-MOST_CAUGHT_UP:]
    late = sorted((task for task in lane.open if _is_late(task, day)), key=in_order)
    plans = _plans(len(late) + len(missed), day + timedelta(days=has_today), policy)
    made = [Made(*occurrence, plan, lane.account) for occurrence, plan in zip(missed, plans[len(late) :], strict=True)]
    todays = _on_their_days(due[-1:], lane) if has_today else []
    moved = [Moved(task, plan) for task, plan in zip(late, plans, strict=False)]
    return Choice(made + todays, moved=moved)


def _plans(number: int, base: date, policy: SchedulingPolicy) -> list[date]:
    """Return soft days for a number of occurrences, evenly over the window that begins on `base`."""
    width = policy.spread_days
    if policy.end_on:
        width = max(1, min(width, (policy.end_on - base).days + 1))
    return [base + timedelta(days=place * width // number) for place in range(number)]


def _on_their_days(occurrences: Due, lane: Lane) -> list[Made]:
    return [Made(key, day, day, lane.account) for key, day in occurrences]


def _is_older(task: OpenTask, day: date) -> bool:
    return task.occurrence_on is None or task.occurrence_on < day


def _is_late(task: OpenTask, day: date) -> bool:
    return not task.in_progress and task.planned_on is not None and task.planned_on < day


CATCH_UPS: dict[str, Callable[[Due, Lane, date, SchedulingPolicy], Choice]] = {
    CatchUp.SKIP: skip,
    CatchUp.ONE: one,
    CatchUp.ALL: all_,
    CatchUp.SPREAD: spread,
}
