"""What rests with its goal."""

from collections.abc import Collection

from goals.domain.schedule.kinds import Status
from goals.models import Occurrence, Step


def at_rest(task_ids: Collection[int]) -> set[int]:
    """Return those of some tasks whose goal is paused, in one query."""
    paused = {"task__in": task_ids, "goal__recurrence__status": Status.PAUSED.value}
    times, steps = (found.filter(**paused).values_list("task_id") for found in (Occurrence.objects, Step.objects))
    return {task_id for (task_id,) in times.union(steps) if task_id}
