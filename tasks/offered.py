"""What people are told of offers, and what they can do about them."""

from datetime import datetime
from typing import NamedTuple

from django.db.models import BigAutoField, DateTimeField, QuerySet

from accounts.models import User
from dueit.core.prepared import Prepared
from tasks.actions.access import role_of
from tasks.domain.offers import deeds
from tasks.domain.roles import Permission, actor, roles_that_may
from tasks.margin import name_of
from tasks.models import Membership, Offer, Task
from tasks.models.offer import OPEN, SAID_FOR, hands_of

OFFERED = Prepared(
    lambda user, since: (
        Offer.objects.visible_to(user)
        .told_to(user, since)
        .filter(task__project__archived_at=None)
        .values_list("task", "task__title", "task__project__name", name_of("by"), name_of("to"), "state", "word")
    ),
    user=BigAutoField(),
    since=DateTimeField(),
)


class Offered(NamedTuple):
    """An offer that somebody is told of: it waits for their answer, or theirs came back."""

    task_id: int
    title: str
    project: str
    by: str
    to: str
    state: str
    word: str

    @property
    def is_open(self) -> bool:
        return self.state == OPEN


def offered(user: User, *, at: datetime) -> list[Offered]:
    """Return what `user` is told of offers, in one query."""
    return [Offered._make(row) for row in OFFERED.rows(user=user.pk, since=at - SAID_FOR)]


def deeds_of(task: Task, user: User) -> list[str]:
    """Return what `user` can do about whose a task is: nothing where nobody else can be."""
    role = role_of(user, task.project_id)
    if role is None or not task.is_open or task.project.personal_of_id is not None:
        return []
    return deeds(hands_of(task), me=user.pk, role=actor(role, is_assignee=task.assignee_id == user.pk))


def people_to_ask(task: Task, *, by: User) -> QuerySet[Membership]:
    """Return who can be offered a task by somebody: all who could do it, but not whoever has it already."""
    able = Membership.objects.filter(project=task.project_id, role__in=roles_that_may(Permission.COMPLETE))
    others = able.exclude(user=by).exclude(user=task.assignee_id)
    return others.select_related("user").order_by("joined_at", "pk")
