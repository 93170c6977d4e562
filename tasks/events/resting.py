"""What happens to tasks that rest."""

from dataclasses import dataclass
from datetime import date

from dueit.core.events import Event
from tasks.events.tasks import TaskEvent


@dataclass(frozen=True, kw_only=True)
class TasksRested(Event):
    """On a day of theirs, tasks of one person have been resting for longer than they were told before."""

    user_id: int
    day: date
    task_ids: tuple[int, ...]

    @property
    def subject(self) -> str:
        return f"resting-{self.user_id}"


@dataclass(frozen=True, kw_only=True)
class TaskKept(TaskEvent):
    """Somebody wants to keep a task that rested; when they had kept it before, and how far its person was told then."""

    kept_before: date | None
    since_before: date | None
    level_before: int
