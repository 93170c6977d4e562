"""What can happen to the rhythm of a goal."""

from dataclasses import dataclass

from goals.domain.schedule.state import ScheduleState
from goals.events.goals import GoalEvent


@dataclass(frozen=True, kw_only=True)
class RhythmEvent(GoalEvent):
    """The rhythm of a goal stands otherwise than before."""

    before: ScheduleState | None
    after: ScheduleState


@dataclass(frozen=True, kw_only=True)
class GoalRepeated(RhythmEvent):
    """A goal makes its own tasks, by its first or another rhythm; `made` came up at once."""

    rev: int
    made: tuple[int, ...]
    skipped: int


@dataclass(frozen=True, kw_only=True)
class RhythmPaused(RhythmEvent):
    """A goal rests for a while: nothing comes up."""


@dataclass(frozen=True, kw_only=True)
class RhythmResumed(RhythmEvent):
    """A goal comes up again."""


@dataclass(frozen=True, kw_only=True)
class RhythmStopped(RhythmEvent):
    """A goal makes no more tasks; open ones stay."""


@dataclass(frozen=True, kw_only=True)
class RhythmRestored(GoalEvent):
    """That was taken back."""

    entry_id: int


@dataclass(frozen=True, kw_only=True)
class GoalReplanned(GoalEvent):
    """What was left of a goal was spread again, by somebody or by the house; the receipt has it all."""

    receipt_id: int
    moved: int
    let_go: int


@dataclass(frozen=True, kw_only=True)
class ReplanTakenBack(GoalEvent):
    """That was taken back; `entry_id` is its trace."""

    receipt_id: int
    entry_id: int | None
