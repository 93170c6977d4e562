"""Giving tasks another place in their list: one row written, whatever the list's length."""

from datetime import datetime

from django.db import transaction
from django.db.models import BigAutoField, Q

from accounts.models import User
from dueit.core import single
from dueit.core.events import publish
from dueit.core.prepared import Prepared
from tasks.actions.access import check_may, locked
from tasks.actions.facts import about
from tasks.domain.ordering import Spacing, between, reaches, respaced
from tasks.domain.roles import Permission
from tasks.events import TaskPlaced
from tasks.models import Project, Task
from tasks.models.task import TaskQuerySet

HELD = Prepared(
    lambda project: Project.objects.select_for_update(no_key=True).filter(pk=project), project=BigAutoField()
)


def hold(project_id: int) -> None:
    """Let nobody else arrange the project's list until the end of the transaction.

    Whoever holds more than a task holds its project first, then tasks by their ids, then rhythms, then people.
    """
    HELD.get(Project, project=project_id)


@transaction.atomic
def place_task(task: Task, *, by: User, at: datetime, after: Task | None = None, before: Task | None = None) -> Task:
    """Put `task` right after one task of its list, or else right before one; with neither, at the bottom."""
    hold(task.project_id)
    task = locked(task.pk)
    check_may(by, Permission.ARRANGE, task.project_id)
    place(task, after=after, before=before)
    task.trace = publish(TaskPlaced(**about(task, by=by, at=at)))
    return task


def place(task: Task, *, after: Task | None = None, before: Task | None = None) -> None:
    """Write the position; the caller holds the project."""
    above, below = _neighbours(task, after, before)
    spot = between(above.position if above else None, below.position if below else None)
    task.position = _made_room(task, above, below) if spot is None else spot
    single.update(task, ["position"])


def _neighbours(task: Task, after: Task | None, before: Task | None) -> tuple[Task | None, Task | None]:
    if after is not None:
        return after, _following(task, after).first()
    if before is not None:
        return _preceding(task, before).first(), before
    return _others(task).order_by("-position", "-pk").first(), None


def _others(task: Task) -> TaskQuerySet:
    return Task.objects.filter(project=task.project_id).exclude(pk=task.pk)


def _following(task: Task, row: Task) -> TaskQuerySet:
    later = Q(position__gt=row.position) | Q(position=row.position, pk__gt=row.pk)
    return _others(task).filter(later).order_by("position", "pk")


def _preceding(task: Task, row: Task) -> TaskQuerySet:
    earlier = Q(position__lt=row.position) | Q(position=row.position, pk__lt=row.pk)
    return _others(task).filter(earlier).order_by("-position", "-pk")


def _made_room(task: Task, above: Task | None, below: Task | None) -> int:
    """Re-space the smallest window around the spot that has room, and return the spot's position."""
    if above is None or below is None:
        raise ValueError("There is always room at an end of the list.")
    for reach in reaches(_others(task).count()):
        left = [above, *_preceding(task, above)[:reach]]
        right = [below, *_following(task, below)[:reach]]
        if spacing := _respaced(left[::-1], right, reach):
            return spacing.spot
    raise ValueError("A whole list can always be re-spaced.")


def _respaced(left: list[Task], right: list[Task], reach: int) -> Spacing | None:
    """Spread the rows of a window; its outermost rows stay where they are unless they end the list."""
    floor = left.pop(0).position if len(left) > reach else None
    ceiling = right.pop().position if len(right) > reach else None
    spacing = respaced(len(left), len(right), floor=floor, ceiling=ceiling)
    if spacing:
        for row, position in zip([*left, *right], [*spacing.before, *spacing.after], strict=True):
            row.position = position
        Task.objects.bulk_update([*left, *right], ["position"], batch_size=500)
    return spacing
