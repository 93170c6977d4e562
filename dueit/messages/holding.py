"""Whether what was told still holds, read again just before it is sent."""

from notifications.models import Notification
from tasks.models import Offer, Task
from tasks.models.task import TaskQuerySet


def why_not_offered(notice: Notification) -> str:
    """An offer that was answered, or whose task is settled, need not be told."""
    waits = Offer.objects.open().filter(to=notice.user_id, task=_task_in(notice))
    return why_not_of_task(notice) or ("" if waits.exists() else "answered already")


def why_not_of_task(notice: Notification) -> str:
    """A task that is settled, gone, put away, or no longer theirs to see, need not be told of."""
    return "" if _in_sight(notice).open().exists() else "settled or out of sight"


def why_not_in_sight(notice: Notification) -> str:
    """What is said about a task may be of use when it is settled, too."""
    return "" if _in_sight(notice).exists() else "out of sight"


def _in_sight(notice: Notification) -> TaskQuerySet:
    return Task.objects.visible_to(notice.user).in_use().filter(pk=_task_in(notice))


def _task_in(notice: Notification) -> int:
    return int(notice.subject.removeprefix("task-"))
