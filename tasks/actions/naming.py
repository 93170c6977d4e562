"""What becomes of tasks when their people are called otherwise."""

from collections.abc import Collection

from django.db.models import F, Q

from accounts.events import ProfileChanged
from tasks.models import Task
from tasks.models.offer import OPEN
from tasks.models.task import TaskQuerySet


def follow_name(event: ProfileChanged) -> None:
    """Have the rows that name somebody drawn anew once they are called otherwise."""
    if "name" in event.fields:
        _named(event.user_id).update(version=F("version") + 1)


def hold_named(user_id: int, fields: Collection[str]) -> None:
    """Hold those rows, if somebody is about to be called otherwise."""
    if "name" in fields:
        list(_named(user_id).select_for_update().order_by("pk").values_list("pk"))


def _named(user_id: int) -> TaskQuerySet:
    with_them = Q(assignee=user_id) | Q(offers__to=user_id, offers__state=OPEN)
    return Task.objects.filter(pk__in=Task.objects.filter(with_them).values("pk"))
