"""Who is in a project, and as what. Each change holds the project, so that it always keeps an owner."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q

from accounts.models import User
from dueit.core import bulk
from dueit.core.events import publish, publish_together
from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import CannotUndo
from tasks.actions.access import check_may
from tasks.actions.facts import about
from tasks.actions.projects import held_shared
from tasks.domain.refusals import MoveConflict
from tasks.domain.roles import Permission, Role, may
from tasks.events import HandOverTakenBack, MemberLeft, ProjectHandedOver, RoleGiven, TaskHandedBack
from tasks.models import Membership, Offer, Project, Task
from tasks.models.offer import WITHDRAWN

BY_NOW = "Somebody has another place by now, so it stays."
HANDED_BACK = ("assignee", "version", "last_activity_at")


@transaction.atomic
def give_role(project: Project, user: User, role: Role, *, by: User, at: datetime) -> AuditEntry | None:
    """Give a member another place, and return the trace; the same is none. Whoever only looks on holds no tasks.

    Raises MoveConflict where that would leave nobody to own it, or where `user` is no member (any more).
    """
    project = held_shared(project)
    check_may(by, Permission.MANAGE_MEMBERS, project.pk)
    return _give(_member(project, user), role, by=by, at=at)


@transaction.atomic
def hand_over(project: Project, user: User, *, by: User, at: datetime) -> AuditEntry:
    """Make another member the owner, and go on as a member; return the trace."""
    project = held_shared(project)
    check_may(by, Permission.MANAGE_MEMBERS, project.pk)
    before = _stand(_member(project, user), Role.OWNER)
    _stand(_member(project, by), Role.MEMBER)
    return publish(ProjectHandedOver(actor_id=by.pk, at=at, project_id=project.pk, user_id=user.pk, before=before))


@transaction.atomic
def leave_project(project: Project, user: User, *, by: User, at: datetime) -> None:
    """Let `user` go, by themselves or by an owner: their open tasks are anybody's again, what they did stays."""
    project = held_shared(project)
    if by.pk != user.pk:
        check_may(by, Permission.MANAGE_MEMBERS, project.pk)
    member = _member(project, user)
    _keep_an_owner(member)
    member.delete()
    _hand_back(project, user, by=by, at=at)
    publish(MemberLeft(actor_id=by.pk, at=at, project_id=project.pk, user_id=user.pk))


@transaction.atomic
def undo_role_given(entry: AuditEntry, *, by: User, at: datetime) -> AuditEntry | None:
    """Give somebody the place again that they had, unless they have another one by now."""
    project = held_shared(Project(pk=entry.project_id))
    check_may(by, Permission.MANAGE_MEMBERS, project.pk)
    member = _member(project, User(pk=entry.details["user_id"]))
    if member.role != entry.details["role"]:
        raise CannotUndo(BY_NOW)
    return _give(member, Role(entry.details["before"]), by=by, at=at, entry_id=entry.pk)


@transaction.atomic
def undo_handed_over(entry: AuditEntry, *, by: User, at: datetime) -> None:
    """Own a project again that one has just handed over, as long as both stand as that left them."""
    project = held_shared(Project(pk=entry.project_id))
    mine, theirs = _member(project, by), _member(project, User(pk=entry.details["user_id"]))
    if (mine.role, theirs.role) != (Role.MEMBER, Role.OWNER):
        raise CannotUndo(BY_NOW)
    _stand(mine, Role.OWNER)
    _stand(theirs, Role(entry.details["before"]))
    whose = {"project_id": project.pk, "user_id": theirs.user_id}
    publish(HandOverTakenBack(actor_id=by.pk, at=at, **whose, entry_id=entry.pk))


def _member(project: Project, user: User) -> Membership:
    member = Membership.objects.filter(project=project, user=user).first()
    if member is None:
        raise MoveConflict("no_member")
    return member


def _give(member: Membership, role: Role, *, by: User, at: datetime, entry_id: int | None = None) -> AuditEntry | None:
    if member.role == role:
        return None
    whose = {"project_id": member.project_id, "user_id": member.user_id}
    before = _stand(member, role)
    if not may(role, Permission.COMPLETE):
        _hand_back(member.project, member.user, by=by, at=at)
    return publish(RoleGiven(actor_id=by.pk, at=at, **whose, before=before, role=role.value, entry_id=entry_id))


def _stand(member: Membership, role: Role) -> str:
    """Write another place down, and return the one before."""
    _keep_an_owner(member)
    before, member.role = member.role, role.value
    member.save(update_fields=["role"])
    return before


def _keep_an_owner(member: Membership) -> None:
    """Refuse to move the only owner; the caller holds the project."""
    owners = Membership.objects.filter(project=member.project_id, role=Role.OWNER)
    if member.role == Role.OWNER and not owners.exclude(pk=member.pk).exists():
        raise MoveConflict("last_owner")


def _hand_back(project: Project, user: User, *, by: User, at: datetime) -> None:
    """Free what `user` has taken; what they are offered is withdrawn, also where it rests with a settled task."""
    theirs = Offer.objects.open().filter(task__project=project, to=user)
    offered = list(theirs.values_list("task", flat=True))
    theirs.update(state=WITHDRAWN, answered_at=at)
    with_them = Q(assignee=user) | Q(pk__in=offered)
    tasks = list(Task.objects.open().filter(with_them, project=project).order_by("pk").select_for_update())
    for task in tasks:
        task.assignee_id = None if task.assignee_id == user.pk else task.assignee_id
        task.last_activity_at = at
        task.version += 1
    bulk.update(tasks, HANDED_BACK)
    publish_together([TaskHandedBack(**about(task, by=by, at=at), user_id=user.pk) for task in tasks])
