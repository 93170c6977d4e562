"""What can happen to a project and to those who are in it."""

from dataclasses import dataclass
from datetime import datetime

from dueit.core.events import Event


@dataclass(frozen=True, kw_only=True)
class ProjectEvent(Event):
    """Something happened to a shared project or to who is in it."""

    @property
    def subject(self) -> str:
        return f"project-{self.project_id}"


@dataclass(frozen=True, kw_only=True)
class ProjectOpened(ProjectEvent):
    """Somebody opened a place that others can join."""


@dataclass(frozen=True, kw_only=True)
class ProjectRenamed(ProjectEvent):
    """A project has another name; `entry_id` traces the naming that this took back, if it did."""

    entry_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class ProjectClockSet(ProjectEvent):
    """A project lives in another zone than `before`; `entry_id` traces the change that this took back, if it did."""

    before: str
    entry_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class ProjectArchived(ProjectEvent):
    """A project was put away; `entry_id` traces the return that this took back, if it did."""

    entry_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class ProjectBroughtBack(ProjectEvent):
    """An archived project is in use again; `entry_id` traces the archiving that this took back, if it did."""

    entry_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class ProjectRemoved(ProjectEvent):
    """A project is gone for good, with all that was in it; these people were in it."""

    user_ids: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class RoleGiven(ProjectEvent):
    """A member has another place in the project; `entry_id` traces the change that this took back, if it did.

    Whoever only looks on from now gave up what they had `taken`, and `offers` that waited for their answer.
    """

    user_id: int
    before: str
    role: str
    taken: tuple[int, ...] = ()
    offers: tuple[int, ...] = ()
    entry_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class ProjectHandedOver(ProjectEvent):
    """An owner made somebody else one, who was something else `before`, and goes on as a member."""

    user_id: int
    before: str


@dataclass(frozen=True, kw_only=True)
class HandOverTakenBack(ProjectEvent):
    """That was taken back; `entry_id` is its trace."""

    user_id: int
    entry_id: int


@dataclass(frozen=True, kw_only=True)
class MemberLeft(ProjectEvent):
    """Somebody is no longer in the project: they left, or an owner let them go.

    They were there since `joined_at`, and gave up what they had `taken`, and `offers` that waited for their answer.
    """

    user_id: int
    role: str
    joined_at: datetime
    taken: tuple[int, ...] = ()
    offers: tuple[int, ...] = ()


@dataclass(frozen=True, kw_only=True)
class MemberBroughtBack(ProjectEvent):
    """Somebody has their place again: that they left, or were let go, was taken back; `entry_id` is its trace."""

    user_id: int
    entry_id: int


@dataclass(frozen=True, kw_only=True)
class TasksCarriedAway(ProjectEvent):
    """So many tasks went to another project, whose name is not for everybody here."""

    count: int
