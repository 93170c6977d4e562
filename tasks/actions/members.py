"""Who is in a project, and as what. Each change holds the project, so that it always keeps an owner."""

from datetime import datetime
from typing import Any

from django.db import transaction

from accounts.models import User
from dueit.core.events import publish
from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import CannotUndo
from tasks.actions.access import check_may
from tasks.actions.belongings import Belongings, give_again, give_up
from tasks.actions.partings import partings_of
from tasks.actions.projects import held_shared
from tasks.domain.refusals import MoveConflict
from tasks.domain.roles import Permission, Role, may
from tasks.events import HandOverTakenBack, MemberBroughtBack, MemberLeft, ProjectHandedOver, RoleGiven
from tasks.models import Membership, Project

BY_NOW = "Somebody has another place by now, so it stays."


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
def leave_project(project: Project, user: User, *, by: User, at: datetime) -> AuditEntry:
    """Let `user` go, by themselves or by an owner, and return the trace.

    Their open tasks are anybody's again, what they did stays.
    """
    project = held_shared(project)
    if by.pk != user.pk:
        check_may(by, Permission.MANAGE_MEMBERS, project.pk)
    member = _member(project, user)
    _keep_an_owner(member)
    member.delete()
    gave_up = give_up(project, user, by=by, at=at)
    place: dict[str, Any] = {"user_id": user.pk, "role": member.role, "joined_at": member.joined_at}
    return publish(MemberLeft(actor_id=by.pk, at=at, project_id=project.pk, **place, **gave_up._asdict()))


@transaction.atomic
def undo_left(entry: AuditEntry, *, by: User, at: datetime) -> None:
    """Give somebody who left, or was let go, their place again with what was with them.

    That is for whoever did it, if they left by themselves or still may let others go; and only while they are as gone
    as that left them: whoever came and went again since has gone by another wish.
    """
    project, user = held_shared(Project(pk=entry.project_id)), User.objects.get(pk=entry.details["user_id"])
    if by.pk != user.pk:
        check_may(by, Permission.MANAGE_MEMBERS, project.pk)
    has_come = Membership.objects.filter(project=project, user=user).exists()
    joined_at = entry.details.get("joined_at")  # which older ones don't say
    if has_come or not joined_at or partings_of(user, project.pk).latest("pk") != entry:
        raise CannotUndo(BY_NOW)
    place = {"role": entry.details["role"], "joined_at": datetime.fromisoformat(joined_at)}
    Membership.objects.create(project=project, user=user, **place)
    give_again(Belongings.read(entry.details), user, trace=entry, by=by, at=at)
    publish(MemberBroughtBack(actor_id=by.pk, at=at, project_id=project.pk, user_id=user.pk, entry_id=entry.pk))


@transaction.atomic
def undo_role_given(entry: AuditEntry, *, by: User, at: datetime) -> AuditEntry | None:
    """Give somebody the place again that they had, and what was with them, unless they have another one by now."""
    project = held_shared(Project(pk=entry.project_id))
    check_may(by, Permission.MANAGE_MEMBERS, project.pk)
    member = _member(project, User(pk=entry.details["user_id"]))
    if member.role != entry.details["role"]:
        raise CannotUndo(BY_NOW)
    taken_back = _give(member, Role(entry.details["before"]), by=by, at=at, entry_id=entry.pk)
    give_again(Belongings.read(entry.details), member.user, trace=entry, by=by, at=at)
    return taken_back


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
    looks_on = not may(role, Permission.COMPLETE)
    gave_up = give_up(member.project, member.user, by=by, at=at) if looks_on else Belongings()
    told = {**whose, **gave_up._asdict(), "before": before, "role": role.value}
    return publish(RoleGiven(actor_id=by.pk, at=at, **told, entry_id=entry_id))


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
