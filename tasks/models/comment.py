"""What people say about a task."""

from datetime import datetime
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Count, Q, Subquery

from accounts.models import User
from dueit.core.events.models import AuditEntry
from tasks.models.task import Task

LONGEST = 4000


class CommentQuerySet(models.QuerySet["Comment"]):
    def shown(self) -> Self:
        return self.filter(removed_at=None)

    def visible_to(self, user: User) -> Self:
        return self.shown().filter(task__project__memberships__user=user)

    def words_of(self, comment_id: int, *, task: Task, author: User) -> str:
        """Return the words of what its author has just taken back or removed; none if it is there, or gone for good."""
        hidden = self.filter(pk=comment_id, task=task, author=author, removed_at__isnull=False)
        return hidden.values_list("text", flat=True).first() or ""

    def how_many(self, task: Any) -> Subquery:
        """Word the question how many a task has, as part of another; None for none."""
        return Subquery(self.shown().filter(task=task).order_by().values("task").values(number=Count("pk")))


class Comment(models.Model):
    """Talk about a task. Unlike its words, it may be mended; a removed one stays out of sight until undo is over."""

    task = models.ForeignKey(Task, on_delete=models.CASCADE, related_name="comments")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    text = models.TextField(max_length=LONGEST)
    mentioned = models.JSONField(default=dict, blank=True)
    written_at = models.DateTimeField()
    mended_at = models.DateTimeField(null=True, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = CommentQuerySet.as_manager()

    # The audit entry that the last action on this instance wrote: what its undo button names.
    trace: AuditEntry | None = None

    class Meta:
        indexes = [
            models.Index(fields=["task", "-id"], condition=Q(removed_at=None), name="comment_shown_by_task"),
            models.Index(fields=["removed_at"], condition=Q(removed_at__isnull=False), name="comment_removed"),
        ]
        constraints = [
            models.CheckConstraint(name="comment_has_a_text", condition=~Q(text="")),
            models.CheckConstraint(
                name="comment_mended_iff_another_version",
                condition=Q(mended_at=None, version=1) | Q(mended_at__isnull=False, version__gt=1),
            ),
        ]

    def __str__(self) -> str:
        return self.text[:80]

    def mend(self, text: str, mentioned: dict[str, int], *, at: datetime) -> None:
        """Take another text, and say since when."""
        self.text, self.mentioned, self.mended_at = text, mentioned, at
        self.version += 1
        self.save(update_fields=["text", "mentioned", "mended_at", "version"])

    def hide(self, at: datetime | None) -> None:
        """Go out of sight at that moment, or come back."""
        self.removed_at = at
        self.save(update_fields=["removed_at"])
