"""Who may act on a project, asked in the transaction that acts."""

from collections.abc import Collection
from typing import NamedTuple

from django.db.models import BigAutoField, F, QuerySet

from accounts.models import User
from dueit.core.prepared import AnyField, Prepared
from tasks.domain.refusals import Archived, MoveDenied
from tasks.domain.roles import WHILE_ARCHIVED, Permission, Role, actor, may, permissions_in, roles_that_may
from tasks.models import Membership, Project, Task

WHERE: dict[str, AnyField] = {"project": BigAutoField(), "user": BigAutoField()}
ROLE = Prepared(lambda **where: Membership.objects.filter(**where).values_list("role", "project__archived_at"), **WHERE)
HELD = Prepared(lambda task: Task.objects.select_for_update().filter(pk=task), task=BigAutoField())


class Place(NamedTuple):
    """What somebody is in a project, None for a stranger, and whether that is put away."""

    role: Role | None
    is_archived: bool = False

    @property
    def permissions(self) -> frozenset[Permission]:
        """What they may do there as it is now."""
        return permissions_in(self.role, is_archived=self.is_archived) if self.role else frozenset()

    def permissions_on(self, task: Task, user: User) -> frozenset[Permission]:
        """What `user`, whose place it is, may do with a task there: whoever has taken it may do more."""
        if self.role is None:
            return frozenset()
        role = actor(self.role, is_assignee=task.assignee_id == user.pk)
        return permissions_in(role, is_archived=self.is_archived)

    @property
    def stamp(self) -> str:
        """What an open page remembers of it, to notice that it is another by now."""
        return f"{self.role}{'-archived' if self.is_archived else ''}"

    @property
    def adds(self) -> bool:
        """Say whether they write things down there, as soon as it is in use."""
        return self.role is not None and may(self.role, Permission.ADD)


def place_of(user: User, project_id: int) -> Place:
    """Ask what `user` is in a project; an operator who is in none can let go what is stuck anywhere."""
    for role, archived_at in ROLE.rows(project=project_id, user=user.pk):
        return Place(Role(role), archived_at is not None)
    return Place(Role.OPERATOR if user.is_staff else None)


def places_of(users: Collection[User], projects: Collection[int]) -> dict[tuple[int, int], Place]:
    """Ask what people are in projects that they are in, in one query."""
    found = Membership.objects.filter(user__in=users, project__in=projects)
    rows = found.values_list("user_id", "project_id", "role", "project__archived_at")
    return {(user, project): Place(Role(role), gone is not None) for user, project, role, gone in rows}


def role_of(user: User, project_id: int) -> Role | None:
    return place_of(user, project_id).role


def permissions_of(user: User, project_id: int) -> frozenset[Permission]:
    """Return what `user` may do in a project as it is now."""
    return place_of(user, project_id).permissions


def permissions_on(task: Task, user: User) -> frozenset[Permission]:
    """Return what `user` may do with a task as it is now."""
    return place_of(user, task.project_id).permissions_on(task, user)


def check_may(user: User, permission: str, project_id: int) -> Role:
    """Return the role in which `user` may do that in a project.

    Raise MoveDenied if they may not, and Archived if nobody may while the project is put away.
    """
    role, is_archived = place_of(user, project_id)
    if role is None or not may(role, permission):
        raise MoveDenied("not_allowed")
    if is_archived and permission not in WHILE_ARCHIVED:
        raise Archived
    return role


def projects_open_to(user: User, permission: str) -> QuerySet[Project]:
    """Return the projects in use in which `user` may do that, their own first."""
    mine = Membership.objects.filter(user=user, role__in=roles_that_may(permission))
    return (
        Project.objects.in_use()
        .filter(pk__in=mine.values("project"))
        .order_by(F("personal_of").asc(nulls_last=True), "name", "pk")
    )


def actor_on(task: Task, user: User) -> Role:
    """Return the role in which `user` acts on `task`; raise MoveDenied for a stranger, Archived where nothing moves."""
    role, is_archived = place_of(user, task.project_id)
    if role is None:
        raise MoveDenied("not_allowed")
    if is_archived:
        raise Archived
    return actor(role, is_assignee=task.assignee_id == user.pk)


def check_may_on(task: Task, user: User, permission: str) -> None:
    """Raise MoveDenied where `user` may not do that with a task, Archived where nobody may for now."""
    if not may(actor_on(task, user), permission):
        raise MoveDenied("not_allowed")


def locked(task_id: int) -> Task:
    """Read a task, held until the end of the transaction."""
    return HELD.get(Task, task=task_id)
