"""Talking about a task: saying something, mending it, removing it."""

from datetime import datetime
from typing import Any

from django.db import transaction

from accounts.models import User
from dueit.core.events import publish
from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import FOR, CannotUndo, Withdrawn
from tasks.actions.access import check_may, locked
from tasks.actions.facts import about
from tasks.domain.mentions import mentioned
from tasks.domain.refusals import MoveConflict, MoveDenied
from tasks.domain.roles import Permission, may
from tasks.events import CommentMended, CommentRemoved, CommentRestored, CommentTakenBack, CommentWritten
from tasks.margin import name_of
from tasks.models import Comment, Membership, Task


@transaction.atomic
def write_comment(task: Task, text: str, *, by: User, at: datetime) -> Comment:
    """Say something about a task, settled or not; `@name` calls somebody of its project."""
    task = locked(task.pk)
    check_may(by, Permission.COMMENT, task.project_id)
    called = _called(text, task.project_id)
    comment = Comment.objects.create(task=task, author=by, text=text, mentioned=called, written_at=at)
    task.touch(at)
    told = _about(comment, by=by, at=at)
    comment.trace = publish(CommentWritten(**told, mentioned=tuple(called.values())))
    return comment


@transaction.atomic
def mend_comment(comment: Comment, text: str, *, seen: int, by: User, at: datetime) -> Comment:
    """Say one's own comment in other words; the same ones change nothing.

    Raises MoveConflict where it is no longer the version that its author has `seen`.
    """
    comment = _held(comment.pk)
    check_may(by, Permission.COMMENT, comment.task.project_id)
    if comment.author_id != by.pk:
        raise MoveDenied("not_allowed")
    if comment.version != seen:
        raise MoveConflict("mended_elsewhere")
    if comment.text == text:
        return comment
    before, called = set(comment.mentioned.values()), _called(text, comment.task.project_id)
    comment.mend(text, called, at=at)
    fresh = tuple(user_id for user_id in called.values() if user_id not in before)
    comment.trace = publish(CommentMended(**_about(comment, by=by, at=at), mentioned=fresh))
    return comment


@transaction.atomic
def remove_comment(comment: Comment, *, by: User, at: datetime) -> Comment:
    """Remove one's own comment, or anybody's in a project that one keeps; for five minutes it can come back."""
    comment = _held(comment.pk)
    role = check_may(by, Permission.COMMENT, comment.task.project_id)
    if comment.author_id != by.pk and not may(role, Permission.KEEP_PROJECT):
        raise MoveDenied("not_allowed")
    _hide(comment, at, at=at)
    comment.trace = publish(CommentRemoved(**_about(comment, by=by, at=at)))
    return comment


@transaction.atomic
def undo_comment_written(entry: AuditEntry, *, by: User, at: datetime) -> Withdrawn:
    """Take back what was just said, and hand its words back to the field where they were typed."""
    comment = _subject(entry, by=by)
    if comment.removed_at:
        raise CannotUndo("This was removed already.")
    _hide(comment, at, at=at)
    publish(CommentTakenBack(**_about(comment, by=by, at=at), entry_id=entry.pk))
    return Withdrawn(comment.text, page=f"{comment.task.get_absolute_url()}?again={comment.pk}#talk")


@transaction.atomic
def undo_comment_removed(entry: AuditEntry, *, by: User, at: datetime) -> Comment:
    """Bring back what was just removed."""
    comment = _subject(entry, by=by)
    if comment.removed_at is None:
        raise CannotUndo("This is back already.")
    _hide(comment, None, at=at)
    publish(CommentRestored(**_about(comment, by=by, at=at), entry_id=entry.pk))
    return comment


@transaction.atomic
def forget_comments(*, at: datetime) -> int:
    """Delete what was removed and can't come back any more; return how much that was."""
    gone, _ = Comment.objects.filter(removed_at__lt=at - FOR).delete()
    return gone


def _held(comment_id: int) -> Comment:
    """Read a comment, held with its task until the end of the transaction; raise MoveConflict where it is gone."""
    found = Comment.objects.filter(pk=comment_id).values_list("task", flat=True).first()
    task = locked(found) if found else None
    comment = Comment.objects.select_for_update().filter(pk=comment_id).first()
    if task is None or comment is None or comment.removed_at:
        raise MoveConflict("no_comment")
    comment.task = task
    return comment


def _subject(entry: AuditEntry, *, by: User) -> Comment:
    comment = Comment.objects.filter(pk=entry.details["comment_id"]).first()
    if comment is None:
        raise CannotUndo("This is gone for good.")
    comment.task = locked(comment.task_id)
    check_may(by, Permission.COMMENT, comment.task.project_id)
    comment.refresh_from_db(fields=["text", "removed_at"])
    return comment


def _hide(comment: Comment, removed_at: datetime | None, *, at: datetime) -> None:
    comment.hide(removed_at)
    comment.task.touch(at)


def _called(text: str, project_id: int) -> dict[str, int]:
    people = Membership.objects.filter(project=project_id).order_by("pk").values_list("user", name_of("user"))
    return mentioned(text, people)


def _about(comment: Comment, *, by: User, at: datetime) -> dict[str, Any]:
    return about(comment.task, by=by, at=at) | {"comment_id": comment.pk}
