"""The link between a goal that repeats and a task that it made: a task knows nothing of goals."""

from typing import Any, Self

from django.db import models
from django.db.models import Q, Value

from accounts.models import User
from goals.models.platform import Account
from tasks.domain.lifecycle import OPEN
from tasks.models import Task

OPEN_STATES = sorted(state.value for state in OPEN)


class OccurrenceQuerySet(models.QuerySet["Occurrence"]):
    def visible_to(self, user: User) -> Self:
        return self.of_kept_goals().filter(goal__project__memberships__user=user)

    def of_kept_goals(self) -> Self:
        return self.filter(goal__removed_at=None)

    def open(self) -> Self:
        """What is not settled: `is_open` finds it at any age of the goal, the task itself decides."""
        return self.filter(is_open=True, task__state__in=OPEN_STATES)

    def in_order(self) -> Self:
        return self.order_by("task__position", "task_id")

    def tags(self) -> "models.QuerySet[Occurrence, tuple[Any, ...]]":
        """What a task's row says of its goal, and that it comes up again: see goals.tags."""
        return self.of_kept_goals().values_list("task_id", "goal_id", "goal__title", Value(True))


class Occurrence(models.Model):
    """One time that a goal came up, as a task. Its key is used once in the life of the goal.

    When a task is started afresh, `task` is the one that took its place, and `first_task_id` still the one made first.
    `is_kept`: somebody took back what the house did with it by itself, so the house leaves it where they want it.
    """

    goal = models.ForeignKey("goals.Goal", on_delete=models.CASCADE, related_name="occurrences")
    task = models.OneToOneField(Task, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    first_task_id = models.BigIntegerField()
    key = models.CharField(max_length=30)
    dedupe_key = models.CharField(max_length=60)
    occurrence_on = models.DateField(null=True, blank=True)
    rev = models.PositiveIntegerField()
    account = models.ForeignKey(Account, null=True, blank=True, on_delete=models.SET_NULL, related_name="occurrences")
    is_open = models.BooleanField(default=True)
    is_kept = models.BooleanField(default=False)

    objects = OccurrenceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["goal", "dedupe_key"], name="occurrence_key_is_used_once"),
            models.CheckConstraint(name="occurrence_has_a_key", condition=~Q(key="") & ~Q(dedupe_key="")),
        ]
        indexes = [
            models.Index(fields=["goal"], condition=Q(is_open=True), name="occurrence_open"),
            models.Index(fields=["first_task_id"], condition=Q(task__isnull=True), name="occurrence_without_task"),
        ]

    def __str__(self) -> str:
        return f"{self.dedupe_key} of goal {self.goal_id}"

    def get_absolute_url(self) -> str:
        return f"/tasks/{self.task_id}/"
