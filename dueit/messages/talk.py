"""What people hear of talk. Never its words: those may be mended and removed, and live in one place."""

from dueit.messages.telling import of_task, tell
from notifications import actions
from tasks.events import CommentEvent, CommentMended, CommentWritten, TaskRemoved
from tasks.models import Comment, Membership, Task


def tell_written(event: CommentWritten) -> None:
    """Whoever is called by name, and whoever has to do with the task."""
    task = Task.objects.get(pk=event.task_id)
    _tell_called(event, task)
    people = _involved(task) - set(event.mentioned)
    tell(event, people, "{who} wrote a comment", kind="commented", cause=_comment(event), **_where(event, task))


def tell_mended(event: CommentMended) -> None:
    """Whoever is called by name in it now, and was not before."""
    if event.mentioned:
        _tell_called(event, Task.objects.get(pk=event.task_id))


def follow_gone(event: CommentEvent) -> None:
    actions.withdraw(event.subject, *_told(event), at=event.at)


def follow_back(event: CommentEvent) -> None:
    actions.bring_back(event.subject, *_told(event))


def follow_removed(event: TaskRemoved) -> None:
    actions.forget(event.subject, at=event.at)


def _tell_called(event: CommentWritten | CommentMended, task: Task) -> None:
    where, cause = _where(event, task), _comment(event)
    tell(event, event.mentioned, "{who} mentioned you in a comment", kind="mentioned", cause=cause, **where)


def _involved(task: Task) -> set[int]:
    """Return who wrote a task down, who has taken it, and who talked about it, as long as they are in its project."""
    talked = Comment.objects.filter(task=task, removed_at=None).values_list("author", flat=True)
    people = {task.author_id, task.assignee_id, *talked}
    return set(Membership.objects.filter(project=task.project_id, user__in=people).values_list("user", flat=True))


def _where(event: CommentEvent, task: Task) -> dict[str, str]:
    return of_task(task, f"#comment-{event.comment_id}")


def _comment(event: CommentEvent) -> str:
    return f"comment-{event.comment_id}"


def _told(event: CommentEvent) -> tuple[str, str]:
    return f"commented:{_comment(event)}", f"mentioned:{_comment(event)}"
