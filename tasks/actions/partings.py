"""Who went from a project, and by whose wish: read from its trail, in the transaction that asks."""

from datetime import datetime

from django.db.models import QuerySet

from accounts.models import User
from dueit.core.events.models import AuditEntry
from tasks.events import MemberBroughtBack, MemberLeft


def partings_of(user: User, project_id: int) -> QuerySet[AuditEntry]:
    """Return the traces of how `user` went from a project."""
    trail = AuditEntry.objects.about(f"project-{project_id}")
    return trail.filter(kind=MemberLeft.__name__, details__user_id=user.pk)


def was_removed_since(user: User, project_id: int, since: datetime) -> bool:
    """Whether somebody else took `user` off the list of members at `since` or later, and it was not taken back."""
    trail = AuditEntry.objects.about(f"project-{project_id}")
    back = trail.filter(kind=MemberBroughtBack.__name__, details__user_id=user.pk)
    by_others = partings_of(user, project_id).exclude(actor=user.pk).filter(at__gte=since)
    return by_others.exclude(pk__in=[entry.details["entry_id"] for entry in back]).exists()
