"""The sweep: goals whose day has come make their tasks. It may run twice, late, in several workers, or be killed."""

import logging
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db import OperationalError, connection, transaction
from django.db.models import BigAutoField, DateTimeField

from accounts.models import User
from dueit.core.manners import give_way
from dueit.core.prepared import Prepared
from goals.actions import clock
from goals.actions.courses import SWEPT, Decided, courses_of, write, write_down
from goals.actions.holding import hold_project_of
from goals.actions.receipts import leave_receipts
from goals.domain.schedule.sweeping import sweep
from goals.models import Goal, Recurrence
from goals.models.recurrence import RecurrenceQuerySet

# SQLite's one writer, who may be a person, waits for a whole batch.
BATCHES = {"postgresql": 2500, "sqlite": 250}
MOST_BATCHES = 50
MOST_FOR_ONE = 250

log = logging.getLogger(__name__)
DUE = Prepared(lambda at: Recurrence.objects.due(at).select_related(None).values_list("pk")[:1], at=DateTimeField())
DUE_FOR = Prepared(
    lambda user, at: (
        Recurrence.objects.due(at).select_related(None).filter(keeper=user).values_list("pk")[:MOST_FOR_ONE]
    ),
    user=BigAutoField(),
    at=DateTimeField(),
)


@dataclass(frozen=True)
class Swept:
    """How much a sweep did; `left` are goals that somebody else held, `is_doubted` says that the clock leapt."""

    goals: int = 0
    made: tuple[int, ...] = ()
    parked: int = 0
    left: frozenset[int] = field(default_factory=frozenset)
    is_doubted: bool = False
    has_more: bool = False

    @property
    def tasks(self) -> int:
        return len(self.made)

    def __add__(self, other: "Swept") -> "Swept":
        counts = (self.goals + other.goals, self.made + other.made, self.parked + other.parked)
        return Swept(*counts, self.left | other.left, has_more=other.has_more)


def sweep_due(*, at: datetime, force: bool = False) -> Swept:
    """Make the tasks of all goals whose day has come, a batch at a time."""
    if not clock.is_believed(at, force=force):
        log.warning("The clock leapt, so nothing comes up yet. `manage.py sweep --now --force` believes it.")
        return Swept(is_doubted=True)
    swept = Swept()
    if not any(DUE.rows(at=at)):
        return swept
    for _ in range(MOST_BATCHES):
        batch = sweep_batch(None, at=at, leaving=swept.left)
        swept += batch
        if not batch.goals and not batch.parked:
            return swept
    return swept + Swept(has_more=True)


def sweep_for(user: User, *, at: datetime) -> Swept:
    """Make the tasks of a person's own goals whose day has come: nobody waits for the minute to turn."""
    due = [number for [number] in DUE_FOR.rows(user=user.pk, at=at)]
    return sweep_batch(due, at=at) if due and clock.is_believed(at) else Swept()


@transaction.atomic
def sweep_goal(goal: Goal, *, at: datetime) -> Swept:
    """Make the tasks of one goal, due or not: at once, in the transaction of whoever asks."""
    hold_project_of(goal.pk)
    found = Recurrence.objects.filter(goal=goal.pk).values_list("pk", flat=True)
    return sweep_alone(list(found), at=at)


def sweep_alone(recurrence_ids: Sequence[int], *, at: datetime) -> Swept:
    """Sweep goals that the caller holds, or waits for; those of archived projects rest.

    One that can't be swept is parked and spoils nothing.
    """
    try:
        with transaction.atomic():
            return decide(list(held().in_use().filter(pk__in=recurrence_ids)), at=at)
    except OperationalError:
        raise
    except Exception as fault:
        return park(recurrence_ids[0], fault, at=at)


def sweep_batch(ids: Sequence[int] | None, *, at: datetime, leaving: Collection[int] = ()) -> Swept:
    """Sweep due goals, all of them or those with the given ids, that nobody else holds.

    If a batch can't be written, its halves are tried alone, down to the goal that is to blame: this one is parked.
    """
    claimed: list[int] = []
    try:
        with transaction.atomic():
            due = claim(ids, at=at, leaving=leaving)
            claimed.extend(one.pk for one in due)
            return decide(due, at=at)
    except Exception as fault:
        if not claimed:
            raise
        if len(claimed) == 1:
            return leave_or_park(claimed[0], fault, at=at)
    middle = len(claimed) // 2
    return sweep_batch(claimed[:middle], at=at) + sweep_batch(claimed[middle:], at=at)


def leave_or_park(recurrence_id: int, fault: Exception, *, at: datetime) -> Swept:
    """Leave to the next sweep what somebody else is at work on, and park what is at fault itself."""
    if isinstance(fault, OperationalError):
        return Swept(left=frozenset({recurrence_id}))
    return park(recurrence_id, fault, at=at)


def claim(ids: Sequence[int] | None, *, at: datetime, leaving: Collection[int]) -> list[Recurrence]:
    """Hold goals that are due and that nobody else holds, until the end of the transaction."""
    give_way()
    due = Recurrence.objects.due(at).exclude(pk__in=leaving)
    if ids is not None:
        due = due.filter(pk__in=ids)
    can_skip = connection.features.has_select_for_update_skip_locked
    return list(due.select_for_update(skip_locked=can_skip, of=("self",))[: BATCHES[connection.vendor]])


def held() -> RecurrenceQuerySet:
    return Recurrence.objects.select_for_update(of=("self",)).select_related("goal", "keeper")


def decide(recurrences: Sequence[Recurrence], *, at: datetime) -> Swept:
    """Sweep goals that are held, and write what comes of it."""
    if not recurrences:
        return Swept()
    decisions = []
    for course in courses_of(recurrences):
        day, before = course.recurrence.today(at), course.recurrence.standing
        outcome = sweep(before, course.policy, course.situation, day)
        for task in outcome.made:
            if task.account is not None:
                course.loads[task.account] += 1
        course.recurrence.settle_in(outcome.state, swept_on=day)
        decisions.append(Decided(course, outcome, day, before))
    written = write(decisions, at=at)
    write_down(recurrences, SWEPT)
    leave_receipts(decisions, written.touched, at=at)
    return Swept(goals=len(recurrences), made=tuple(task.pk for task in written.new))


@transaction.atomic
def park(recurrence_id: int, fault: Exception, *, at: datetime) -> Swept:
    """Set a goal aside that can't be swept: its people and the operators see it, and the others go on."""
    log.error("A goal could not be swept and is parked: recurrence %s", recurrence_id, exc_info=fault)
    recurrence = held().get(pk=recurrence_id)
    recurrence.park(f"{type(fault).__name__}: {fault}", at=at)
    recurrence.save(update_fields=["next_due_at", "parked_at", "parked_error"])
    return Swept(parked=1)
