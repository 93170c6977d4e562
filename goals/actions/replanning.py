"""Spreading what is left of a goal again because somebody asks: the difference first, then a receipt."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from goals.actions.courses import Course, Decided, course_of, write
from goals.actions.holding import hold_tasks_of
from goals.actions.receipts import leave_receipt
from goals.actions.refusals import NothingMoves, NotRepeating, SeenOtherwise
from goals.actions.repeating import NO_RHYTHM, RESTS
from goals.actions.saying import locked
from goals.actions.sweeping import held
from goals.domain.replanning import Replan, replan
from goals.models import Goal, Receipt, Recurrence
from tasks.actions.access import check_may
from tasks.domain.roles import Permission

NOTHING = "Nothing needs to move."
OTHERWISE = "Something has changed since you looked, so nothing was moved yet. This is how it would be now."


def propose_replan(goal: Goal, *, by: User, at: datetime) -> Replan:
    """Return what spreading the rest of a goal again would do. Writes nothing. Raise NotRepeating if it has none."""
    check_may(by, Permission.ADD, goal.project_id)
    recurrence = Recurrence.objects.select_related("goal", "keeper").filter(goal=goal.pk).first()
    return proposed(course_in(recurrence), at=at)


@transaction.atomic
def take_replan(goal: Goal, *, by: User, at: datetime, seen: str) -> Receipt:
    """Spread what is left of a goal again, as it was looked at; `seen` is the fingerprint of that proposal.

    Raise SeenOtherwise if something else would happen by now, NothingMoves if nothing would.
    """
    goal = locked(goal.pk)
    check_may(by, Permission.ADD, goal.project_id)
    hold_tasks_of([goal.pk])
    course = course_in(held().filter(goal=goal.pk).first())
    proposal = proposed(course, at=at)
    if proposal.is_empty:
        raise NothingMoves(NOTHING)
    if proposal.fingerprint != seen:
        raise SeenOtherwise(OTHERWISE)
    recurrence = course.recurrence
    decided = Decided(course, proposal.outcome, recurrence.today(at), recurrence.standing)
    written = write([decided], at=at)
    recurrence.settle_in(proposal.outcome.state)
    recurrence.last_settling = None
    recurrence.save()
    return leave_receipt(decided, written.touched, by=by, at=at)


def course_in(recurrence: Recurrence | None) -> Course:
    """Return the course of a goal that goes on by a rhythm; raise NotRepeating."""
    if recurrence is None or recurrence.is_stopped:
        raise NotRepeating(NO_RHYTHM)
    if not recurrence.goal.is_open:
        raise NotRepeating(RESTS)
    return course_of(recurrence)


def proposed(course: Course, *, at: datetime) -> Replan:
    recurrence = course.recurrence
    return replan(recurrence.standing, course.policy, course.situation, recurrence.today(at), ids=course.ids)
