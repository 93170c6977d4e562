"""The goal that a task is for, as a tag on its row."""

from collections.abc import Collection
from typing import Any

from django.db.models import BigAutoField, QuerySet

from dueit.core.prepared import Prepared
from goals.models import Occurrence, Step
from tasks.looks import Tag


def asked_of(**tasks: Any) -> "QuerySet[Step, tuple[Any, ...]]":
    """Ask for what the tags of steps say, and of what came up by itself."""
    return Step.objects.filter(**tasks).tags().union(Occurrence.objects.filter(**tasks).tags(), all=True)


TAGS = Prepared(lambda tasks: asked_of(task__in=tasks), tasks=[BigAutoField()])


def tags_for(task_ids: Collection[int]) -> dict[int, Tag]:
    """Return the tag of each task of a goal, in one query."""
    return {
        task_id: Tag(title, f"/goals/{goal_id}/", repeats=bool(repeats))
        for task_id, goal_id, title, repeats in TAGS.rows(tasks=task_ids)
    }
