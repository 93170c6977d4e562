"""Who may act on a project, asked in the transaction that acts."""

from django.db.models import BigAutoField, F, QuerySet

from accounts.models import User
from dueit.core.prepared import AnyField, Prepared
from tasks.domain.refusals import MoveDenied
from tasks.domain.roles import Role, actor, may, roles_that_may
from tasks.models import Membership, Project, Task

WHERE: dict[str, AnyField] = {"project": BigAutoField(), "user": BigAutoField()}
ROLE = Prepared(lambda **where: Membership.objects.filter(**where).values_list("role"), **WHERE)
HELD = Prepared(lambda task: Task.objects.select_for_update().filter(pk=task), task=BigAutoField())


def role_of(user: User, project_id: int) -> Role | None:
    """Return what `user` is in a project, or None for a stranger; an operator can let go what is stuck anywhere."""
    for [role] in ROLE.rows(project=project_id, user=user.pk):
        return Role(role)
    return Role.OPERATOR if user.is_staff else None


def check_may(user: User, permission: str, project_id: int) -> Role:
    """Return the role in which `user` may do that in a project; raise MoveDenied if they may not."""
    role = role_of(user, project_id)
    if role is None or not may(role, permission):
        raise MoveDenied("not_allowed")
    return role


def projects_open_to(user: User, permission: str) -> QuerySet[Project]:
    """Return the projects in which `user` may do that, their own first."""
    mine = Membership.objects.filter(user=user, role__in=roles_that_may(permission))
    return Project.objects.filter(pk__in=mine.values("project")).order_by(
        F("personal_of").asc(nulls_last=True), "name", "pk"
    )


def actor_on(task: Task, user: User) -> Role:
    """Return the role in which `user` acts on `task`; raise MoveDenied for a stranger."""
    role = role_of(user, task.project_id)
    if role is None:
        raise MoveDenied("not_allowed")
    return actor(role, is_assignee=task.assignee_id == user.pk)


def locked(task_id: int) -> Task:
    """Read a task, held until the end of the transaction."""
    return HELD.get(Task, task=task_id)
