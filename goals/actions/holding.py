"""Holding tasks before the rhythms that they are of, as whoever settles one does: so nobody waits for the other."""

from collections.abc import Collection
from typing import Any

from goals.models import Occurrence
from tasks.models import Task


def hold_tasks(task_ids: Any) -> dict[int, Task]:
    """Read tasks by their ids, given as a list or as a query, held until the end of the transaction."""
    return {task.pk: task for task in Task.objects.select_for_update().filter(pk__in=task_ids).order_by("pk")}


def hold_tasks_of(goal_ids: Collection[int]) -> None:
    """Hold what is open of the rhythms of goals."""
    hold_tasks(Occurrence.objects.filter(goal__in=goal_ids).open().values("task"))
