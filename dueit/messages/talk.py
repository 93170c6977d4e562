"""What people hear of talk. Never its words: those may be mended and removed, and live in one place."""

from typing import Any

from dueit.messages.telling import instant_of, messages, of_task, people_in
from notifications import actions
from notifications.domain.message import Message
from tasks.events import CommentEvent, CommentMended, CommentRestored, CommentWritten, TaskRemoved
from tasks.models import Comment, Task


def tell_written(event: CommentWritten) -> None:
    """Whoever is called by name, and whoever has to do with the task."""
    task = Task.objects.get(pk=event.task_id)
    others = _involved(task) - set(event.mentioned)
    heard = messages(event, others, "{who} wrote a comment", kind="commented", **_where(event, task))
    actions.notify([*_called(event, task), *heard], at=event.at)


def tell_mended(event: CommentMended) -> None:
    """Whoever is called by name in it now, and was not before."""
    if event.mentioned:
        actions.notify(_called(event, Task.objects.get(pk=event.task_id)), at=event.at)


def follow_gone(event: CommentEvent) -> None:
    actions.withdraw(event.subject, *_told(event), at=event.at)


def follow_back(event: CommentRestored) -> None:
    people, gone_at = people_in(f"project-{event.project_id}"), instant_of(event.entry_id)
    actions.bring_back(event.subject, *_told(event), people=people, gone_at=gone_at, at=event.at)


def follow_removed(event: TaskRemoved) -> None:
    actions.forget(event.subject, at=event.at)


def _called(event: CommentWritten | CommentMended, task: Task) -> list[Message]:
    words = "{who} mentioned you in a comment"
    return messages(event, event.mentioned, words, kind="mentioned", **_where(event, task))


def _involved(task: Task) -> set[int | None]:
    """Return who wrote a task down, who has taken it, and who talked about it."""
    talked = Comment.objects.filter(task=task, removed_at=None).values_list("author", flat=True)
    return {task.author_id, task.assignee_id, *talked}


def _where(event: CommentEvent, task: Task) -> dict[str, Any]:
    return {"cause": _comment(event), **of_task(task, f"#comment-{event.comment_id}")}


def _comment(event: CommentEvent) -> str:
    return f"comment-{event.comment_id}"


def _told(event: CommentEvent) -> tuple[str, str]:
    return f"commented:{_comment(event)}", f"mentioned:{_comment(event)}"
