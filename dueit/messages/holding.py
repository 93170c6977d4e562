"""Whether what was told still holds, read again just before it is sent."""

from notifications.models import Notification
from tasks.models import Offer, Task


def why_not_offered(notice: Notification) -> str:
    """An offer that was answered, or whose task is settled, need not be told."""
    waits = Offer.objects.open().filter(to=notice.user_id, task=_task_in(notice))
    return why_not_of_task(notice) or ("" if waits.exists() else "answered already")


def why_not_of_task(notice: Notification) -> str:
    """A task that is settled, gone, put away, or no longer theirs to see, need not be told of."""
    tasks = Task.objects.visible_to(notice.user).filter(pk=_task_in(notice))
    state = tasks.filter(project__archived_at=None).open().exists()
    return "" if state else "settled or out of sight"


def _task_in(notice: Notification) -> int:
    return int(notice.subject.removeprefix("task-"))
