"""Searches that somebody keeps under a name."""

from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from accounts.models import User
from dueit.core.events.models import AuditEntry

LONGEST_NAME = 60
LONGEST_QUERY = 4_000
MOST = 50


class SavedViewQuerySet(models.QuerySet["SavedView"]):
    def visible_to(self, user: User) -> Self:
        """What `user` keeps, and nobody else's."""
        return self.filter(user=user, removed_at=None)


class SavedView(models.Model):
    """The words and filters of a search, by a name. A removed one stays out of sight until undo is over."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="saved_views")
    name = models.CharField(max_length=LONGEST_NAME)
    query = models.CharField(max_length=LONGEST_QUERY)
    created_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = SavedViewQuerySet.as_manager()

    # The audit entry that the last action on this instance wrote: what its undo button names.
    trace: AuditEntry | None = None

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["user", "name"], condition=Q(removed_at=None), name="saved_view_name_is_its_persons_once"
            ),
            models.CheckConstraint(name="saved_view_has_a_name_and_a_query", condition=~Q(name="") & ~Q(query="")),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return f"/find/?{self.query}"

    def hide(self, at: datetime | None) -> None:
        """Go out of sight at that moment, or come back."""
        self.removed_at = at
        self.save(update_fields=["removed_at"])
