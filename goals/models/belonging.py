"""Which tasks belong to a goal."""

from typing import Any

from django.db.models import QuerySet

from goals.models.occurrence import Occurrence
from goals.models.step import Step


def task_ids_of(goals: Any) -> QuerySet[Any, Any]:
    """The ids of all that is or was for goals, given as a list or as a query: steps, and what came up by a rhythm."""
    times = Occurrence.objects.filter(goal__in=goals, task__isnull=False).values("task")
    return Step.objects.filter(goal__in=goals).values("task").union(times)
