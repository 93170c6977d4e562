"""What can happen to a task. An undoable fact says how things stood before, how after, and what it brought about."""

from dataclasses import dataclass
from datetime import date

from dueit.core.events import Event
from tasks.domain.standing import Standing


@dataclass(frozen=True, kw_only=True)
class TaskEvent(Event):
    """Something happened to one task."""

    task_id: int

    @property
    def subject(self) -> str:
        return f"task-{self.task_id}"


@dataclass(frozen=True, kw_only=True)
class TaskAdded(TaskEvent):
    """A task was written down."""

    created: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class TaskMoved(TaskEvent):
    """A task went on in its life: started, put back, completed, let go, not worked out."""

    move: str
    before: Standing
    after: Standing


@dataclass(frozen=True, kw_only=True)
class TaskPlanned(TaskEvent):
    """A task's aim day moved: not today, some day, today."""

    move: str
    before: Standing
    after: Standing


@dataclass(frozen=True, kw_only=True)
class TaskPlaced(TaskEvent):
    """A task has another place in its list."""


@dataclass(frozen=True, kw_only=True)
class TaskStartedAfresh(TaskEvent):
    """An old task was let go, and a new one took its place."""

    before: Standing
    after: Standing
    created: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class TaskBrokenDown(TaskEvent):
    """Smaller steps took a task's place."""

    before: Standing
    after: Standing
    created: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class TaskRestored(TaskEvent):
    """A change was taken back."""

    entry_id: int


@dataclass(frozen=True, kw_only=True)
class TaskRemoved(TaskEvent):
    """A task that had been let go is gone for good."""


@dataclass(frozen=True, kw_only=True)
class TaskLeftBehind(TaskEvent):
    """A new chapter let a task go, with all that was open."""

    before: Standing


@dataclass(frozen=True, kw_only=True)
class TaskBroughtBack(TaskEvent):
    """What a new chapter had let go is open again, with all of its chapter."""


@dataclass(frozen=True, kw_only=True)
class TaskHandedBack(TaskEvent):
    """Whoever had taken a task, or was offered it, left its project, and it is anybody's again."""

    user_id: int


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
    """A project lives in another time zone."""


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
    """A member has another place in the project; `entry_id` traces the change that this took back, if it did."""

    user_id: int
    before: str
    role: str
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
    """Somebody is no longer in the project: they left, or an owner let them go."""

    user_id: int


@dataclass(frozen=True, kw_only=True)
class WelcomeEvent(Event):
    """Somebody came back to their own place after some quiet days."""

    @property
    def subject(self) -> str:
        return f"welcome-{self.actor_id}"


@dataclass(frozen=True, kw_only=True)
class WelcomeAnswered(WelcomeEvent):
    """They chose how to go on; what they had chosen `before` that, and when, if ever."""

    choice: str
    before: str
    before_on: date | None


@dataclass(frozen=True, kw_only=True)
class WelcomeTakenBack(WelcomeEvent):
    """That choice was taken back, and with it all that it did."""

    entry_id: int


@dataclass(frozen=True, kw_only=True)
class ChapterRestored(WelcomeEvent):
    """What a new chapter let go is open again; the choice itself is done."""

    entry_id: int
