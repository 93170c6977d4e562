"""What is counted for quiet moments: questions about one person, worded once and answered from an index."""

from typing import Any

from django.db.models import BigAutoField, Count, DateField, DateTimeField, OuterRef, QuerySet, Subquery

from accounts.models import User
from dueit.core.events.models import AuditEntry
from dueit.core.prepared import Given, Prepared
from goals.domain.standing import GoalState
from goals.models import Goal
from tasks.domain.lifecycle import State
from tasks.models import Offer, Task
from tasks.models.offer import TAKEN

PERSON = OuterRef("pk")
BY_THEMSELVES = "by_user"

Rows = QuerySet[Any, Any]


def number_of(rows: Rows, whose: str) -> Subquery:
    """Count the rows that name a person in the column `whose`; none is None."""
    theirs = rows.filter(**{whose: PERSON}).order_by()
    return Subquery(theirs.values(whose).annotate(number=Count("pk")).values("number"))


def of_person(user: Given, *facts: Any) -> Rows:
    return User.objects.filter(pk=user).values_list(*facts)


def written(user: Given) -> Rows:
    """How many tasks they wrote down; a fresh start is no other task."""
    return of_person(user, number_of(Task.objects.filter(afresh_from=None), "author"))


def settled(user: Given, day: Given, since: Given) -> Rows:
    """How many they settled, and on this day; when they last did anything before `since`, and first from then on.

    And when they first settled what somebody else had offered them and they took.
    """
    done = Task.objects.filter(state=State.COMPLETED)
    acted = AuditEntry.objects.filter(actor=PERSON, project_id__isnull=False)
    left = acted.filter(at__lt=since).order_by("-at").values("at")[:1]
    back = acted.filter(at__gte=since).order_by("at").values("at")[:1]
    helped = Offer.objects.filter(to=PERSON, state=TAKEN, task__state=State.COMPLETED, task__settled_by=PERSON)
    first = helped.exclude(by=PERSON).order_by("task__finished_at").values("task__finished_at")[:1]
    on_day = number_of(done.filter(settled_on=day), "settled_by")
    return of_person(user, number_of(done, "settled_by"), on_day, Subquery(left), Subquery(back), Subquery(first))


def let_go(user: Given) -> Rows:
    """How many tasks they let go by themselves."""
    return of_person(user, number_of(Task.objects.let_go().filter(reason=BY_THEMSELVES), "settled_by"))


def begun_anew(user: Given) -> Rows:
    """How many fresh starts they made."""
    return of_person(user, number_of(Task.objects.exclude(afresh_from=None), "author"))


def reached(user: Given, goal: Given) -> Rows:
    """How many goals of theirs are reached beside this one."""
    return of_person(user, number_of(Goal.objects.filter(state=GoalState.REACHED).exclude(pk=goal), "owner"))


PK = BigAutoField()
WRITTEN = Prepared(written, user=PK)
SETTLED = Prepared(settled, user=PK, day=DateField(), since=DateTimeField())
LET_GO = Prepared(let_go, user=PK)
BEGUN_ANEW = Prepared(begun_anew, user=PK)
REACHED = Prepared(reached, user=PK, goal=PK)


def facts(question: Prepared, **given: Any) -> list[Any]:
    """Ask about somebody."""
    [found] = question.rows(**given)
    return found
