"""Whether what was told still holds, read again just before it is sent: for many at a time."""

from collections.abc import Collection

from notifications.models import Notification
from tasks.models import Offer, Task
from tasks.models.task import TaskQuerySet

Pair = tuple[int, int]
SETTLED, GONE = "settled or out of sight", "out of sight"


def why_not_offered(notices: Collection[Notification]) -> dict[int, str]:
    """An offer that was answered, or whose task is settled, need not be told."""
    people, numbers = {notice.user_id for notice in notices}, {notice.number for notice in notices}
    offers = Offer.objects.open().filter(to__in=people, task__in=numbers)
    answered = _but_for(set(offers.values_list("to_id", "task_id")), notices, "answered already")
    return answered | why_not_of_task(notices)


def why_not_of_task(notices: Collection[Notification]) -> dict[int, str]:
    """A task that is settled, gone, put away, or no longer theirs to see, need not be told of."""
    return _but_for(_seen(Task.objects.open(), notices), notices, SETTLED)


def why_not_in_sight(notices: Collection[Notification]) -> dict[int, str]:
    """What is said about a task may be of use when it is settled, too."""
    return _but_for(_seen(Task.objects.all(), notices), notices, GONE)


def _seen(tasks: TaskQuerySet, notices: Collection[Notification]) -> set[Pair]:
    """Return who sees which of `tasks`, of those that they were told of."""
    people, numbers = {notice.user_id for notice in notices}, {notice.number for notice in notices}
    seen = tasks.in_use().filter(pk__in=numbers, project__memberships__user__in=people)
    return set(seen.values_list("project__memberships__user", "pk"))


def _but_for(pairs: set[Pair], notices: Collection[Notification], why: str) -> dict[int, str]:
    return {notice.pk: why for notice in notices if (notice.user_id, notice.number) not in pairs}
