"""What becomes of tasks when their people are called otherwise."""

from collections.abc import Collection

from django.db.models import F, Q

from accounts.events import AddressChanged, ProfileChanged
from accounts.models import User
from tasks.models import Task
from tasks.models.offer import OPEN
from tasks.models.task import TaskQuerySet


def follow_name(event: ProfileChanged) -> None:
    """Have the rows that name somebody drawn anew once they are called otherwise."""
    if "name" in event.fields:
        draw_anew(_named(event.user_id))


def follow_address(event: AddressChanged) -> None:
    """The same for somebody without a name, who is called by what their address begins with."""
    if User.objects.filter(pk=event.user_id, name="").exists():
        draw_anew(_named(event.user_id))


def hold_named(user_id: int, fields: Collection[str]) -> None:
    """Hold those rows, if somebody is about to be called otherwise."""
    if "name" in fields:
        list(_named(user_id).select_for_update().order_by("pk").values_list("pk"))


def draw_anew(tasks: TaskQuerySet) -> None:
    """Have rows drawn anew, as they say something else by now."""
    tasks.update(version=F("version") + 1)


def _named(user_id: int) -> TaskQuerySet:
    with_them = Q(assignee=user_id) | Q(offers__to=user_id, offers__state=OPEN)
    return Task.objects.filter(pk__in=Task.objects.filter(with_them).values("pk"))
