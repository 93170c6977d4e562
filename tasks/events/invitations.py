"""What can happen on somebody's way into a project."""

from dataclasses import dataclass

from tasks.events.projects import ProjectEvent


@dataclass(frozen=True, kw_only=True)
class InvitationMade(ProjectEvent):
    """Somebody opened a way into the project: a link, or a letter to one address."""

    invitation_id: int
    role: str
    by_mail: bool


@dataclass(frozen=True, kw_only=True)
class InvitationRevoked(ProjectEvent):
    """A way into the project was closed again."""

    invitation_id: int


@dataclass(frozen=True, kw_only=True)
class InvitationMailed(ProjectEvent):
    """The letter of an invitation has gone, or was given up."""

    invitation_id: int
    is_sent: bool


@dataclass(frozen=True, kw_only=True)
class MemberJoined(ProjectEvent):
    """Somebody who was invited is in the project now."""

    user_id: int
    invitation_id: int
    role: str
