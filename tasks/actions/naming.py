"""What becomes of tasks when their people are called otherwise."""

from django.db.models import F, Q

from accounts.events import ProfileChanged
from tasks.models import Task
from tasks.models.offer import OPEN


def follow_name(event: ProfileChanged) -> None:
    """Have the rows that name somebody drawn anew once they are called otherwise."""
    if "name" in event.fields:
        with_them = Q(assignee=event.user_id) | Q(offers__to=event.user_id, offers__state=OPEN)
        named = Task.objects.filter(with_them).values("pk")
        Task.objects.filter(pk__in=named).update(version=F("version") + 1)
