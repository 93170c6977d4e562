"""Receipts of what was spread again, as the page of a goal tells them, and whether it offers to spread again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, Self

from django.utils import timezone

from accounts.models import User
from goals.actions.courses import course_of
from goals.actions.replanning import proposed
from goals.domain.replan_words import said, sentence, summary
from goals.domain.replanning import Change, may_be_spread
from goals.domain.schedule.kinds import Status
from goals.models import Goal, Receipt, Recurrence
from tasks.actions.access import permissions_of
from tasks.domain.roles import Permission

SHOWN = 10


class Line(NamedTuple):
    """One change in words; `was` is the day from which a task moves, "" if it is not about a task."""

    words: str
    was: str


@dataclass(frozen=True)
class Told:
    """One receipt: when, by whom, what happened in all, and each change."""

    pk: int
    made_at: datetime
    by: User | None
    is_of_the_house: bool
    summary: str
    lines: list[Line]
    is_undone: bool
    may_undo: bool


@dataclass(frozen=True)
class Receipts:
    """What the page of a goal shows of spreading."""

    goal: Goal
    told: list[Told]
    offers: bool

    @classmethod
    def of(cls, goal: Goal, user: User, *, at: datetime) -> Self:
        """Gather them in a few queries, however many there are."""
        recurrence = Recurrence.objects.select_related("goal", "keeper").filter(goal=goal.pk).first()
        if recurrence is None:
            return cls(goal, [], offers=False)
        may_act = may_spread(user, goal)
        receipts = Receipt.objects.filter(goal=goal).newest_first().select_related("by")[:SHOWN]
        told = [tell(receipt, recurrence, at=at, may_act=may_act) for receipt in receipts]
        return cls(goal, told, offers=may_act and can_be_spread(goal, recurrence, at=at))


def may_spread(user: User, goal: Goal) -> bool:
    return Permission.ADD in permissions_of(user, goal.project_id)


def can_be_spread(goal: Goal, recurrence: Recurrence, *, at: datetime) -> bool:
    """Return whether spreading what waits of a goal over the days to come would move anything."""
    policy = recurrence.schedule
    if not goal.is_open or recurrence.is_stopped or not may_be_spread(policy, Status(recurrence.status)):
        return False
    if policy.end_on and policy.end_on < recurrence.today(at):
        return False
    return not proposed(course_of(recurrence), at=at).is_empty


def tell(receipt: Receipt, recurrence: Recurrence, *, at: datetime, may_act: bool) -> Told:
    changes = receipt.lines
    return Told(
        pk=receipt.pk,
        made_at=timezone.localtime(receipt.made_at),
        by=receipt.by,
        is_of_the_house=receipt.is_of_the_house,
        summary=summary(changes),
        lines=lines_of(changes),
        is_undone=receipt.undone_at is not None,
        may_undo=may_act and receipt.may_be_undone(at) and receipt.stands_in(recurrence),
    )


def lines_of(changes: Iterable[Change]) -> list[Line]:
    return [Line(sentence(change), said(change.from_day) if change.from_day else "") for change in changes]
