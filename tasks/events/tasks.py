"""What can happen to a task. An undoable fact says how things stood before, how after, and what it brought about."""

from dataclasses import dataclass

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
class TaskCarried(TaskEvent):
    """A task came from another project, where it had that place, holder and perhaps offer; it is at `version` now."""

    left_id: int
    position: int
    holder: int | None
    offer_id: int | None
    version: int
