"""What can happen to what people say about a task. No word of it is in the trail."""

from dataclasses import dataclass

from tasks.events.tasks import TaskEvent


@dataclass(frozen=True, kw_only=True)
class CommentEvent(TaskEvent):
    """Something happened to one comment of a task."""

    comment_id: int


@dataclass(frozen=True, kw_only=True)
class CommentWritten(CommentEvent):
    """Somebody said something, and called these people by name."""

    mentioned: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class CommentMended(CommentEvent):
    """Its author said it in other words, in which these people are called who were not before."""

    mentioned: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class CommentRemoved(CommentEvent):
    """Its author, or an owner of the project, removed it."""


@dataclass(frozen=True, kw_only=True)
class CommentTakenBack(CommentEvent):
    """What was just written was taken back."""

    entry_id: int


@dataclass(frozen=True, kw_only=True)
class CommentRestored(CommentEvent):
    """What was just removed is there again."""

    entry_id: int


TALK = (CommentWritten, CommentMended, CommentRemoved, CommentTakenBack, CommentRestored)
