"""Where a task stands in the list of its day, for those who move it without dragging."""

from typing import NamedTuple

from django.db.models import Q

from tasks.models import Task


class Beside(NamedTuple):
    """A place, counted from one, in a list of so many, and the ids of the tasks right above and below."""

    place: int
    of: int
    above: int | None
    below: int | None


def beside(task: Task) -> Beside | None:
    """Return where an open task stands among the open ones of its day; None for one that is settled, or alone."""
    day = Q(planned_on=task.planned_on) if task.planned_on else Q(planned_on=None, fixed_on=task.fixed_on)
    others = Task.objects.open().filter(day, project=task.project_id)
    ids = list(others.in_order().values_list("pk", flat=True)) if task.is_open else []
    if len(ids) < 2 or task.pk not in ids:
        return None
    at = ids.index(task.pk)
    above, below = [None, *ids][at], [*ids, None][at + 1]
    return Beside(at + 1, len(ids), above, below)
