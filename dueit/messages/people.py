"""What people hear of projects that they are in, come into, or are no longer in."""

from dueit.core.events.models import AuditEntry
from dueit.messages import invitations, offers
from dueit.messages.telling import instant, instant_of, of_project, tell
from notifications import actions
from tasks.domain.roles import Role
from tasks.events import (
    HandOverTakenBack,
    MemberBroughtBack,
    MemberJoined,
    MemberLeft,
    ProjectEvent,
    ProjectHandedOver,
    ProjectRemoved,
    RoleGiven,
)
from tasks.models import Invitation

MADE = {
    Role.OWNER: "{who} made you an owner",
    Role.MEMBER: "{who} made you a member",
    Role.VIEWER: "{who} made you a viewer",
}


def follow_role(event: RoleGiven) -> None:
    """Whoever has another place; the one before no longer holds if this took it back.

    Nor do offers to who only looks on from now.
    """
    offers.follow_role(event)
    _tell_place(event, event.user_id, MADE[Role(event.role)], instead_of=event.entry_id)


def tell_handed_over(event: ProjectHandedOver) -> None:
    _tell_place(event, event.user_id, "{who} handed it over to you")


def tell_hand_over_taken_back(event: HandOverTakenBack) -> None:
    _tell_place(event, event.user_id, "{who} took the hand-over back", instead_of=event.entry_id)


def tell_left(event: MemberLeft) -> None:
    """Whoever was let go by somebody else. What they heard from inside led to what they can't see any more."""
    actions.close_place(event.subject, [event.user_id], at=event.at)
    _tell_outside(event, (event.user_id,), "{who} took you off its list of members")


def follow_brought_back(event: MemberBroughtBack) -> None:
    """Whoever is back was not let go, and what they heard from inside holds again. Offers are another matter."""
    gone_at = instant_of(event.entry_id)
    actions.withdraw(event.subject, f"removed:{event.subject}:{instant(gone_at)}", at=event.at)
    actions.open_place(event.subject, [event.user_id], but="offered", gone_at=gone_at, at=event.at)


def tell_removed(event: ProjectRemoved) -> None:
    """Everybody who was in it."""
    invitations.follow_removed(event)
    actions.close_place(event.subject, event.user_ids, at=event.at)
    _tell_outside(event, event.user_ids, "{who} removed it for good")


def tell_joined(event: MemberJoined) -> None:
    """Whoever invited them; their own invitation has done its work."""
    invitations.follow_joined(event)
    inviter = Invitation.objects.filter(pk=event.invitation_id).values_list("invited_by", flat=True).first()
    about = of_project(event)
    tell(event, [inviter], "{who} came in", kind="joined", cause=f"{event.subject}:{instant(event.at)}", **about)


def _tell_place(event: ProjectEvent, person: int, words: str, *, instead_of: int | None = None) -> None:
    for entry in AuditEntry.objects.filter(pk=instead_of) if instead_of else ():
        actions.withdraw(event.subject, f"role_changed:{event.subject}:{instant(entry.at)}", at=event.at)
    about = of_project(event)
    tell(event, [person], words, kind="role_changed", cause=f"{event.subject}:{instant(event.at)}", **about)


def _tell_outside(event: ProjectEvent, people: tuple[int, ...], words: str) -> None:
    """Tell those who can't see the project any more: the notice leads to the ones that are left."""
    about = of_project(event) | {"place": "", "url": "/projects/"}
    tell(event, people, words, kind="removed", cause=f"{event.subject}:{instant(event.at)}", **about)
