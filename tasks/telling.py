"""What happened to tasks, in people's words."""

from collections.abc import Collection

from dueit.core.events.models import AuditEntry
from tasks.models import Task

MOVED = {
    "start": "Begun",
    "put_back": "Put back",
    "complete": "Settled",
    "skip": "Let go",
    "fail": "Didn't work out",
    "auto_skip": "Let go by itself",
    "today": "Brought to today",
    "not_today": "Not today",
    "some_day": "Moved to some day",
    "spread": "Planned anew",
    "move": "Planned for another day",
    "rest": "Left to rest for two weeks",
}


ANSWERED = {
    "pick_up": "Picked up where things were",
    "ease_in": "Short days for a week",
    "new_chapter": "New chapter begun",
}


def moved(entry: AuditEntry) -> str:
    """Say how a task was moved."""
    return MOVED[entry.details["move"]]


def answered(entry: AuditEntry) -> str:
    """Say how somebody who came back went on."""
    return ANSWERED[entry.details["choice"]]


def titles(task_ids: Collection[int]) -> dict[int, str]:
    """Return the titles of tasks that are still there."""
    return dict(Task.objects.filter(pk__in=task_ids).values_list("pk", "title"))
