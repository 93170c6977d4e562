"""The goal that a task is for, as a tag on its row."""

from collections.abc import Collection

from goals.models import Step
from tasks.looks import Tag


def tags_for(task_ids: Collection[int]) -> dict[int, Tag]:
    """Return the tag of each task that is a step of a goal, in one query."""
    steps = Step.objects.filter(task__in=task_ids).values_list("task_id", "goal_id", "goal__title")
    return {task_id: Tag(title, f"/goals/{goal_id}/") for task_id, goal_id, title in steps}
