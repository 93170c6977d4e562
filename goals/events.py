"""What can happen to goals, to plans that are being looked at, and to platforms."""

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
class GoalNotYet(GoalEvent):
    """Somebody looked whether a goal is true, and it is not yet; `entries` trace the looking."""

    entries: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class GoalNotYetTakenBack(GoalEvent):
    """That was taken back; `entry_id` is its trace."""

    entry_id: int


@dataclass(frozen=True, kw_only=True)
class RhythmEvent(GoalEvent):
    """The rhythm of a goal stands otherwise than before."""

    before: ScheduleState | None
    after: ScheduleState


@dataclass(frozen=True, kw_only=True)
class GoalRepeated(RhythmEvent):
    """A goal makes its own tasks, by its first or another rhythm; `made` came up at once.

    Its tasks were called `title_before`, took `minutes_before` and said `prompt_before`.
    """

    rev: int
    title_before: str
    minutes_before: int | None
    prompt_before: str
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


@dataclass(frozen=True, kw_only=True)
class DraftEvent(Event):
    """Something happened to a plan that only the person who asked can see."""

    draft_id: int
    user_id: int

    @property
    def subject(self) -> str:
        return f"draft-{self.draft_id}"


@dataclass(frozen=True, kw_only=True)
class StepsAsked(DraftEvent):
    """Somebody waits for steps: a whole plan, or something else in the place of one step."""

    level: int
    wish: str


@dataclass(frozen=True, kw_only=True)
class StepsProposed(DraftEvent):
    """A plan is there to be looked at."""

    source: str


@dataclass(frozen=True, kw_only=True)
class DraftDropped(DraftEvent):
    """A plan was left for now, or another one took its place."""


@dataclass(frozen=True, kw_only=True)
class GoalAimed(GoalEvent):
    """A goal addresses another platform, other accounts, or shares its tasks between them in another way."""

    before: Aim
    after: Aim


@dataclass(frozen=True, kw_only=True)
class GoalAimRestored(GoalEvent):
    """That was taken back."""

    entry_id: int


@dataclass(frozen=True, kw_only=True)
class PlatformEvent(Event):
    """Something happened to one platform."""

    platform_id: int

    @property
    def subject(self) -> str:
        return f"platform-{self.platform_id}"


@dataclass(frozen=True, kw_only=True)
class PlatformAdded(PlatformEvent):
    """A project has one more place where it does things."""


@dataclass(frozen=True, kw_only=True)
class PlatformChanged(PlatformEvent):
    """A platform has another name or look."""


@dataclass(frozen=True, kw_only=True)
class PlatformRemoved(PlatformEvent):
    """A platform is gone, with its accounts; `goals` go on without it. `entry_id` traces an adding taken back."""

    goals: tuple[int, ...]
    entry_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class AccountEvent(Event):
    """Something happened to one account on a platform."""

    account_id: int
    platform_id: int

    @property
    def subject(self) -> str:
        return f"account-{self.account_id}"


@dataclass(frozen=True, kw_only=True)
class AccountAdded(AccountEvent):
    """A platform has one more account."""


@dataclass(frozen=True, kw_only=True)
class AccountChanged(AccountEvent):
    """An account has another name or other notes."""


@dataclass(frozen=True, kw_only=True)
class AccountRemoved(AccountEvent):
    """An account is gone; `goals` go on without it. `entry_id` traces an adding taken back."""

    goals: tuple[int, ...]
    entry_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class TimeOffEvent(Event):
    """Something happened to days that a person has off."""

    time_off_id: int

    @property
    def subject(self) -> str:
        return f"time_off-{self.time_off_id}"


@dataclass(frozen=True, kw_only=True)
class TimeOffTaken(TimeOffEvent):
    """Somebody has time off: their goals rest."""


@dataclass(frozen=True, kw_only=True)
class TimeOffEnded(TimeOffEvent):
    """Somebody is back."""


@dataclass(frozen=True, kw_only=True)
class TimeOffTakenBack(TimeOffEvent):
    """Time off was taken back; `entry_id` is its trace."""

    entry_id: int
