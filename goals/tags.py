"""The goal that a task is for, as a tag on its row."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from django.db.models import BigAutoField, QuerySet

from dueit.core.prepared import Prepared
from goals.models import Occurrence, Step
from tasks.looks import Tag


def asked_of(**tasks: Any) -> "QuerySet[Step, tuple[Any, ...]]":
    """Ask for what the tags of steps say, and of what came up by itself."""
    return Step.objects.filter(**tasks).tags().union(Occurrence.objects.filter(**tasks).tags(), all=True)


ONE = Prepared(lambda task: asked_of(task=task), task=BigAutoField())


def tags_for(task_ids: Collection[int]) -> dict[int, Tag]:
    """Return the tag of each task of a goal, in one query."""
    return {
        task_id: Tag(title, f"/goals/{goal_id}/", repeats=bool(repeats))
        for task_id, goal_id, title, repeats in goals_of(task_ids)
    }


def goals_of(task_ids: Collection[int]) -> Iterable[Sequence[Any]]:
    """Most often it is one task alone that has changed."""
    if len(task_ids) == 1:
        return ONE.rows(task=next(iter(task_ids)))
    return asked_of(task__in=task_ids)
