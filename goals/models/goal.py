"""A goal: what somebody would like to be true."""

from datetime import datetime
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q, Value

from accounts.models import User
from dueit.core.events.models import AuditEntry
from dueit.core.search import Index, Searchable
from goals.domain import levels
from goals.domain.schedule.kinds import Sharing, Status
from goals.domain.standing import GoalState
from goals.domain.strategies import CheckKind, ExecutionKind
from goals.models.platform import Platform
from tasks.domain.lifecycle import OPEN
from tasks.models import Project

SLIP = ("pk", "title", "state", "recurrence", "recurrence__times_settled", "asks")
OF_TASK = ("task__state", "task__title", "task__position", "task_id")


class GoalQuerySet(Searchable["Goal"]):
    index = Index("goals_goal", ("title", "why"))

    def visible_to(self, user: User) -> Self:
        return self.kept().filter(project__memberships__user=user)

    def kept(self) -> Self:
        """Goals that nobody has removed."""
        return self.filter(removed_at=None)

    def removed_before(self, at: datetime) -> Self:
        return self.filter(removed_at__lt=at)

    def in_use(self) -> Self:
        """Goals of projects that are not archived."""
        return self.exclude(project__in=Project.objects.archived())

    def open(self) -> Self:
        return self.filter(state=GoalState.ACTIVE)

    def newest_first(self) -> Self:
        return self.order_by("-pk")

    def asking(self, user: Any, day: Any) -> Self:
        """Goals that go on until something is true, on a day on which their person looks whether it is."""
        return self.filter(
            recurrence__keeper=user,
            recurrence__status=Status.ACTIVE.value,
            recurrence__policy__until_met=True,
            check_strategy=CheckKind.MANUAL.value,
            occurrences__is_open=True,
            occurrences__task__state__in=sorted(OPEN),
            occurrences__task__planned_on__lte=day,
        )

    def with_stones(self, asking: "GoalQuerySet | None" = None) -> "models.QuerySet[Goal, tuple[Any, ...]]":
        """As little of each goal as its card must know, beside each of its stones or beside nothing: see goals.cards.

        Its stones are its steps, and what waits by its rhythm; what that has behind it is only counted.
        """
        asks = Exists(asking.filter(pk=OuterRef("pk"))) if asking is not None else Value(False)
        goals = self.order_by().annotate(asks=asks)
        waiting = goals.filter(occurrences__is_open=True, occurrences__task__state__in=sorted(OPEN))
        steps, times = (
            found.values_list(*SLIP, *(f"{link}__{name}" for name in OF_TASK))
            for found, link in ((goals, "steps"), (waiting, "occurrences"))
        )
        return steps.union(times, all=True)


class Goal(models.Model):
    """Something to become true, with a reason. Its steps are ordinary tasks, linked by Step.

    One that was removed is out of sight until it is forgotten.
    """

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="goals")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="goals")
    title = models.CharField(max_length=200)
    why = models.TextField(max_length=1000, blank=True)
    level = models.PositiveSmallIntegerField(default=levels.DEFAULT)
    kind = models.CharField(max_length=30, blank=True)
    state = models.CharField(
        max_length=10, choices=[(state.value, state.value) for state in GoalState], default=GoalState.ACTIVE.value
    )
    platform = models.ForeignKey(Platform, null=True, blank=True, on_delete=models.SET_NULL, related_name="goals")
    task_distribution_strategy = models.CharField(
        max_length=20, choices=[(way.value, way.value) for way in Sharing], default=Sharing.EACH.value
    )
    prompt = models.TextField(max_length=2000, blank=True)
    execution_strategy = models.CharField(
        max_length=20, choices=[(kind.value, kind.value) for kind in ExecutionKind], default=ExecutionKind.MANUAL.value
    )
    check_strategy = models.CharField(
        max_length=20, choices=[(kind.value, kind.value) for kind in CheckKind], default=CheckKind.MANUAL.value
    )
    created_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = GoalQuerySet.as_manager()

    # The audit entry that the last action on this instance wrote: what its undo button names.
    trace: AuditEntry | None = None

    class Meta:
        indexes = [
            models.Index(fields=["project", "state", "-id"], name="goal_by_project_and_state"),
            models.Index(fields=["removed_at"], condition=Q(removed_at__isnull=False), name="goal_removed"),
        ]
        constraints = [
            models.CheckConstraint(name="goal_has_a_title", condition=~Q(title="")),
            models.CheckConstraint(name="goal_level_is_known", condition=Q(level__in=sorted(levels.LEVELS))),
            models.CheckConstraint(name="goal_state_is_known", condition=Q(state__in=sorted(GoalState))),
            models.CheckConstraint(
                name="goal_distribution_is_known",
                condition=Q(task_distribution_strategy__in=sorted(way.value for way in Sharing)),
            ),
            models.CheckConstraint(
                name="goal_strategies_are_known",
                condition=Q(
                    execution_strategy__in=sorted(kind.value for kind in ExecutionKind),
                    check_strategy__in=sorted(kind.value for kind in CheckKind),
                ),
            ),
            models.CheckConstraint(
                name="goal_ended_at_iff_ended",
                condition=Q(state=GoalState.ACTIVE, ended_at__isnull=True)
                | (~Q(state=GoalState.ACTIVE) & Q(ended_at__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return f"/goals/{self.pk}/"

    @property
    def is_open(self) -> bool:
        return self.state == GoalState.ACTIVE and self.removed_at is None

    def stand(self, state: GoalState, *, ended_at: datetime | None) -> None:
        """Take the given state, as a new version."""
        self.state, self.ended_at = state, ended_at
        self.version += 1
        self.save(update_fields=["state", "ended_at", "version"])

    def put_out_of_sight(self, at: datetime | None) -> None:
        """Be removed at a moment, or be there again, as a new version."""
        self.removed_at = at
        self.version += 1
        self.save(update_fields=["removed_at", "version"])
