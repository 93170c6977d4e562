"""Asking others into a shared project, and coming in."""

import secrets
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from django.db import transaction

from accounts.actions import retune_profile
from accounts.models import User
from dueit.core.events import publish
from tasks.actions.access import check_may, role_of
from tasks.actions.naming import hold_named
from tasks.actions.partings import was_removed_since
from tasks.actions.projects import held_shared
from tasks.domain.invitation import KEPT, MOST_LETTERS, Mail, hash_of
from tasks.domain.refusals import MoveConflict, NotInvited
from tasks.domain.roles import Permission, Role, may
from tasks.events import InvitationMade, InvitationRevoked, MemberJoined
from tasks.models import Invitation, Membership, Project

A_DAY = timedelta(days=1)


class Link(NamedTuple):
    """An invitation with its token, which nobody can read again."""

    invitation: Invitation
    token: str


@transaction.atomic
def invite_by_link(project: Project, role: Role, *, uses: int, lasting: timedelta, by: User, at: datetime) -> Link:
    """Open a way in for up to `uses` people; the token is in the answer and nowhere else."""
    project = _invitable(project, by)
    token = secrets.token_urlsafe(32)
    invitation = Invitation(project=project, role=role, token_hash=hash_of(token), uses_left=uses)
    return Link(_made(invitation, lasting=lasting, by=by, at=at), token)


@transaction.atomic
def invite_by_mail(
    project: Project, address: str, role: Role, *, origin: str, lasting: timedelta, by: User, at: datetime
) -> Invitation:
    """Write to one person, who alone can come in by it; takes the place of an earlier letter to them.

    `origin` is where the letter's link leads, such as "https://dueit.example.org". Raises MoveConflict for somebody
    who is in the project, and for more letters than a person sends in a day.
    """
    project, address = _invitable(project, by), address.lower()
    _check_letters(project, address, by=by, at=at)
    for earlier in Invitation.objects.open(at).filter(project=project, address=address).select_for_update(of=("self",)):
        _revoke(earlier, by=by, at=at)
    letter = {"address": address, "origin": origin, "mail": Mail.QUEUED, "next_try_at": at}
    invitation = Invitation(project=project, role=role, salt=secrets.token_urlsafe(32), **letter)
    invitation.token_hash = hash_of(invitation.token)
    return _made(invitation, lasting=lasting, by=by, at=at)


@transaction.atomic
def revoke_invitation(invitation: Invitation, *, by: User, at: datetime) -> Invitation:
    """Close a way in again; doing so twice changes nothing."""
    project = held_shared(invitation.project)
    check_may(by, Permission.INVITE, project.pk)
    invitation = _held(invitation)
    if invitation.revoked_at is None:
        _revoke(invitation, by=by, at=at)
    return invitation


@transaction.atomic
def accept_invitation(invitation: Invitation, *, by: User, at: datetime, name: str = "") -> Project:
    """Come into the project, by a `name` if one has none yet. Raises NotInvited.

    Whoever is in it stays what they are, and spends nothing.
    """
    project = held_shared(invitation.project)
    if is_member(project, by):
        return project
    invitation = _held(invitation)
    if code := why_not(invitation, by, at=at):
        raise NotInvited(code)
    if name and not by.name:
        _call(by, name, before=invitation.invited_by, at=at)
    invitation.spend()
    Membership.objects.create(project=project, user=by, role=invitation.role, joined_at=at)
    told: dict[str, Any] = {"user_id": by.pk, "invitation_id": invitation.pk, "role": invitation.role}
    publish(MemberJoined(actor_id=by.pk, at=at, project_id=project.pk, **told))
    return project


@transaction.atomic
def forget_invitations(*, at: datetime) -> int:
    """Delete the invitations that ended long ago, with the addresses in them; return how many that were."""
    gone, _ = Invitation.objects.ended(at - KEPT).delete()
    return gone


def why_not(invitation: Invitation, user: User | None, *, at: datetime) -> str:
    """Return why `user`, or somebody not known yet, can't come in by an invitation: a code, or "" if they can."""
    return _why_shut(invitation, at=at) or ("" if user is None else _why_not_for(invitation, user))


def links_into(project: Project, *, at: datetime) -> int:
    """Return how many links let in whoever has them."""
    return 0 if project.is_archived else Invitation.objects.open(at).filter(project=project, address="").count()


def is_member(project: Project, user: User) -> bool:
    return Membership.objects.filter(project=project, user=user).exists()


def _call(user: User, name: str, *, before: User, at: datetime) -> None:
    """Give somebody a name `before` another hears of them, both held at once: nobody waits in turn."""
    hold_named(user.pk, {"name"})
    people = User.objects.filter(pk__in=[user.pk, before.pk]).order_by("pk")
    list(people.select_for_update(no_key=True).values_list("pk"))
    retune_profile(user, by=user, at=at, name=name)


def _why_shut(invitation: Invitation, *, at: datetime) -> str:
    if invitation.revoked_at or not _is_vouched_for(invitation):
        return "invitation_revoked"
    if invitation.project.is_archived:
        return "invitation_rests"
    if invitation.expires_at <= at:
        return "invitation_expired"
    if not invitation.uses_left:
        return "invitation_used"
    return ""


def _why_not_for(invitation: Invitation, user: User) -> str:
    """Nobody comes back by an invitation from before somebody else removed them."""
    if not invitation.is_for(user):
        return "invitation_for_another"
    is_older = was_removed_since(user, invitation.project_id, invitation.created_at)
    return "invitation_from_before" if is_older else ""


def _is_vouched_for(invitation: Invitation) -> bool:
    """Whether whoever made it may still invite: it ends with their place in the project."""
    role = role_of(invitation.invited_by, invitation.project_id)
    return role is not None and may(role, Permission.INVITE)


def _invitable(project: Project, by: User) -> Project:
    project = held_shared(project)
    check_may(by, Permission.INVITE, project.pk)
    return project


def _held(invitation: Invitation) -> Invitation:
    """Read an invitation, held until the end of the transaction; the caller holds the project."""
    return Invitation.objects.select_for_update(of=("self",)).select_related("invited_by").get(pk=invitation.pk)


def _check_letters(project: Project, address: str, *, by: User, at: datetime) -> None:
    if Membership.objects.filter(project=project, user__email__iexact=address).exists():
        raise MoveConflict("member_already")
    written = Invitation.objects.filter(invited_by=by, created_at__gt=at - A_DAY).exclude(address="")
    if written.count() >= MOST_LETTERS:
        raise MoveConflict("many_letters")


def _made(invitation: Invitation, *, lasting: timedelta, by: User, at: datetime) -> Invitation:
    invitation.invited_by, invitation.created_at, invitation.expires_at = by, at, at + lasting
    invitation.save()
    told: dict[str, Any] = {"invitation_id": invitation.pk, "role": invitation.role, "by_mail": bool(invitation.mail)}
    publish(InvitationMade(actor_id=by.pk, at=at, project_id=invitation.project_id, **told))
    return invitation


def _revoke(invitation: Invitation, *, by: User, at: datetime) -> None:
    invitation.revoked_at = at
    invitation.save(update_fields=["revoked_at"])
    told = {"project_id": invitation.project_id, "invitation_id": invitation.pk}
    publish(InvitationRevoked(actor_id=by.pk, at=at, **told))
