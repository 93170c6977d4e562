"""What can happen to a goal: that it is said, begun, aimed, ended, and that its steps are kept."""

from dataclasses import dataclass

from dueit.core.events import Event
from goals.domain.aims import Aim
from goals.domain.schedule.state import ScheduleState


@dataclass(frozen=True, kw_only=True)
class GoalEvent(Event):
    """Something happened to one goal."""

    goal_id: int

    @property
    def subject(self) -> str:
        return f"goal-{self.goal_id}"


@dataclass(frozen=True, kw_only=True)
class GoalSaid(GoalEvent):
    """Somebody said what they would like to be true."""


@dataclass(frozen=True, kw_only=True)
class GoalBegun(GoalEvent):
    """A line became a goal with a rhythm at once; `made` came up."""

    made: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class GoalWithdrawn(GoalEvent):
    """That was taken back: the goal is gone; `entry_id` is its trace."""

    entry_id: int


@dataclass(frozen=True, kw_only=True)
class StepsKept(GoalEvent):
    """Proposed steps became tasks."""

    draft_id: int
    created: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class StepsWithdrawn(GoalEvent):
    """Keeping them was taken back: the tasks are gone, the draft is there to be looked at again."""

    draft_id: int
    entry_id: int


@dataclass(frozen=True, kw_only=True)
class GoalEnded(GoalEvent):
    """A goal was reached or let go; `entries` trace the open steps that went with it, `schedule` stood till then."""

    state: str
    entries: tuple[int, ...]
    schedule: ScheduleState | None = None


@dataclass(frozen=True, kw_only=True)
class GoalReopened(GoalEvent):
    """A goal that had ended goes on; `entry_id` is the trace of its end when that was undone."""

    entry_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class GoalRemoved(GoalEvent):
    """A goal is out of sight; `let_go` was waiting and went with it, `schedule` stood till then."""

    let_go: tuple[int, ...]
    schedule: ScheduleState | None = None


@dataclass(frozen=True, kw_only=True)
class GoalBroughtBack(GoalEvent):
    """That was taken back; `entry_id` is its trace."""

    entry_id: int


@dataclass(frozen=True, kw_only=True)
class GoalNotYet(GoalEvent):
    """Somebody looked whether a goal is true, and it is not yet; `entries` trace the looking."""

    entries: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class GoalNotYetTakenBack(GoalEvent):
    """That was taken back; `entry_id` is its trace."""

    entry_id: int


@dataclass(frozen=True, kw_only=True)
class GoalAimed(GoalEvent):
    """A goal addresses another platform, other accounts, or shares its tasks between them in another way."""

    before: Aim
    after: Aim


@dataclass(frozen=True, kw_only=True)
class GoalAimRestored(GoalEvent):
    """That was taken back."""

    entry_id: int
