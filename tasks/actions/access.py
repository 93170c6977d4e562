"""Who may act on a project, asked in the transaction that acts."""

from accounts.models import User
from tasks.domain.refusals import MoveDenied
from tasks.domain.roles import Role, actor, may
from tasks.models import Membership, Project, Task


def role_of(user: User, project: Project) -> Role | None:
    """Return what `user` is in `project`, or None for a stranger; an operator can let go what is stuck anywhere."""
    role = Membership.objects.filter(project=project, user=user).values_list("role", flat=True).first()
    if role is None:
        return Role.OPERATOR if user.is_staff else None
    return Role(role)


def check_may(user: User, permission: str, project: Project) -> Role:
    """Return the role in which `user` may do that in `project`; raise MoveDenied if they may not."""
    role = role_of(user, project)
    if role is None or not may(role, permission):
        raise MoveDenied("not_allowed")
    return role


def actor_on(task: Task, user: User) -> Role:
    """Return the role in which `user` acts on `task`; raise MoveDenied for a stranger."""
    role = role_of(user, task.project)
    if role is None:
        raise MoveDenied("not_allowed")
    return actor(role, is_assignee=task.assignee_id == user.pk)


def locked(task_id: int) -> Task:
    """Read a task, held until the end of the transaction."""
    return Task.objects.select_for_update(of=("self",)).select_related("project").get(pk=task_id)
