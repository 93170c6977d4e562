"""What can happen to many tasks at once, beside what happens to each: one fact to tell, and to take back."""

from dataclasses import dataclass

from dueit.core.events import Event


@dataclass(frozen=True, kw_only=True)
class ManyEvent(Event):
    """Somebody did one thing with many tasks, perhaps of several projects; each has a trace of its own."""

    @property
    def subject(self) -> str:
        return f"many-{self.actor_id}"


@dataclass(frozen=True, kw_only=True)
class ManyMoved(ManyEvent):
    """They moved on together; `entries` are the traces of each."""

    deed: str
    entries: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class ManyAdded(ManyEvent):
    """They were written down together; `entries` are the traces of each."""

    entries: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class ManyTakenBack(ManyEvent):
    """That was taken back, with `entry_id` its trace; these tasks are back as they were."""

    entry_id: int
    task_ids: tuple[int, ...]
