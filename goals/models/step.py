"""The link between a task and its goal: a task knows nothing of goals."""

from typing import Any, Self

from django.db import models
from django.db.models import Value

from tasks.domain.lifecycle import OPEN
from tasks.models import Task


class StepQuerySet(models.QuerySet["Step"]):
    def open(self) -> Self:
        return self.filter(task__state__in=tuple(sorted(OPEN)))

    def in_order(self) -> Self:
        return self.order_by("task__position", "task_id")

    def of_kept_goals(self) -> Self:
        return self.filter(goal__removed_at=None)

    def tags(self) -> "models.QuerySet[Step, tuple[Any, ...]]":
        """What a task's row says of its goal, and that it comes up only this once: see goals.tags."""
        return self.of_kept_goals().values_list("task_id", "goal_id", "goal__title", Value(False))


class Step(models.Model):
    """One task on the way to a goal, and why it helps."""

    goal = models.ForeignKey("goals.Goal", on_delete=models.CASCADE, related_name="steps")
    task = models.OneToOneField(Task, on_delete=models.CASCADE, related_name="+")
    why = models.CharField(max_length=300, blank=True)
    place = models.PositiveIntegerField(default=0)

    objects = StepQuerySet.as_manager()

    def __str__(self) -> str:
        return f"step {self.place} of goal {self.goal_id}"
