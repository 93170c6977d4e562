"""The link between a task and its goal: a task knows nothing of goals."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Self

from django.db import models

from tasks.domain.lifecycle import OPEN
from tasks.models import Task

if TYPE_CHECKING:
    from goals.models.goal import Goal


class StepQuerySet(models.QuerySet["Step"]):
    def towards(self, goals: "Iterable[Goal]") -> Self:
        """The steps of `goals`, given as a list or as a query."""
        return self.filter(goal__in=goals)

    def open(self) -> Self:
        return self.filter(task__state__in=tuple(sorted(OPEN)))

    def in_order(self) -> Self:
        return self.order_by("task__position", "task_id")

    def tags(self) -> "models.QuerySet[Step, tuple[Any, ...]]":
        """What a task's row says of its goal: see goals.tags."""
        return self.values_list("task_id", "goal_id", "goal__title")

    def slips(self) -> "models.QuerySet[Step, tuple[Any, ...]]":
        """As little of each step as a goal's card must know: see goals.cards."""
        return self.in_order().values_list("goal_id", "task__state", "task__title")


class Step(models.Model):
    """One task on the way to a goal, and why it helps."""

    goal = models.ForeignKey("goals.Goal", on_delete=models.CASCADE, related_name="steps")
    task = models.OneToOneField(Task, on_delete=models.CASCADE, related_name="+")
    why = models.CharField(max_length=300, blank=True)
    place = models.PositiveIntegerField(default=0)

    objects = StepQuerySet.as_manager()

    def __str__(self) -> str:
        return f"step {self.place} of goal {self.goal_id}"
