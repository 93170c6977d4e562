"""The goal that a task is for, as a tag on its row."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from django.db.models import BigAutoField

from dueit.core.prepared import Prepared
from goals.models import Step
from tasks.looks import Tag

ONE = Prepared(lambda task: Step.objects.filter(task=task).tags(), task=BigAutoField())


def tags_for(task_ids: Collection[int]) -> dict[int, Tag]:
    """Return the tag of each task that is a step of a goal, in one query."""
    return {task_id: Tag(title, f"/goals/{goal_id}/") for task_id, goal_id, title in steps_of(task_ids)}


def steps_of(task_ids: Collection[int]) -> Iterable[Sequence[Any]]:
    """Ask for what the tags say; most often it is one task alone that has changed."""
    if len(task_ids) == 1:
        return ONE.rows(task=next(iter(task_ids)))
    return Step.objects.filter(task__in=task_ids).tags()
