"""What people with an account hear of a letter that asks them into a project."""

from typing import Any

from django.urls import reverse

from accounts.models import User
from dueit.messages.telling import name_of
from notifications import actions
from notifications.domain.message import Message
from tasks.events import InvitationMade, InvitationRevoked, MemberJoined, ProjectRemoved
from tasks.models import Invitation


def tell_made(event: InvitationMade) -> None:
    """Whoever logs in with that address, if they have confirmed that it is theirs."""
    if not event.by_mail:
        return
    invitation = Invitation.objects.select_related("project").get(pk=event.invitation_id)
    told: dict[str, Any] = {
        "kind": "invited",
        "cause": f"invited:{subject_of(invitation.pk)}",
        "subject": subject_of(invitation.pk),
        "about": invitation.project.name,
        "title": f"{name_of(event.actor_id)} asks you in",
        "url": reverse("tasks:invitation", args=[invitation.pk]),
        "fresh_until": invitation.expires_at,
    }
    people = User.objects.logged_in_with(invitation.address).exclude(pk=invitation.invited_by_id)
    actions.notify([Message(person=user.pk, **told) for user in people], at=event.at)


def follow_revoked(event: InvitationRevoked) -> None:
    actions.forget(subject_of(event.invitation_id), at=event.at)


def follow_joined(event: MemberJoined) -> None:
    """Whoever came in by a letter need not be asked any more."""
    actions.forget(subject_of(event.invitation_id), at=event.at)


def follow_removed(event: ProjectRemoved) -> None:
    """Nothing leads into what is gone."""
    letters = Invitation.objects.filter(project=event.project_id or 0).exclude(address="")
    actions.forget(*map(subject_of, letters.values_list("pk", flat=True)), at=event.at)


def subject_of(invitation_id: int) -> str:
    return f"invitation-{invitation_id}"
