"""A task: words that never change, and a standing that does."""

from dataclasses import asdict
from datetime import date, datetime, timedelta
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Case, Count, Expression, F, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce

from accounts.models import User
from dueit.core import single
from dueit.core.events.models import AuditEntry
from dueit.core.prepared import Given
from dueit.core.search import Index, Searchable, Talk
from tasks.domain.lifecycle import OPEN, SETTLED, State
from tasks.domain.roles import Permission, roles_that_may
from tasks.domain.standing import Standing
from tasks.domain.welcome import Choice
from tasks.models.project import Project

# Plain values: migrations keep them and must not change with our code.
ALL_STATES, OPEN_STATES, ENDED_STATES = (sorted(state.value for state in states) for states in (State, OPEN, SETTLED))

# The reason of what is let go all at once, by a new chapter.
NEW_CHAPTER = Choice.NEW_CHAPTER.value

# What the project of a task is called, "" for the place of one's own things.
SHARED_NAME = Case(When(project__personal_of=None, then=F("project__name")), default=Value(""))
# The pages of a room say it once, above all of them.
SAID_ABOVE = Value(None, output_field=models.CharField())


class TaskQuerySet(Searchable["Task"]):
    index = Index("tasks_task", ("title", "note"), Talk("tasks_comment", "task_id", "text", "removed_at"))

    def visible_to(self, user: User) -> Self:
        return self.filter(project__memberships__user=user)

    def doable_by(self, user: User | Given) -> Self:
        """Tasks of projects in which `user` does things, and does not only look on."""
        doers = roles_that_may(Permission.COMPLETE)
        return self.filter(project__memberships__user=user, project__memberships__role__in=doers)

    def open(self) -> Self:
        return self.filter(state__in=OPEN_STATES)

    def let_go(self) -> Self:
        return self.filter(state=State.SKIPPED)

    def ended_since(self, day: date) -> Self:
        """What was settled, let go or didn't work out on `day` or later, the latest first."""
        return self.filter(state__in=ENDED_STATES, settled_on__gte=day).order_by("-settled_on", "-finished_at", "-pk")

    def in_use(self) -> Self:
        """Tasks of projects that are not archived."""
        return self.exclude(project__in=Project.objects.archived())

    def some_day(self) -> Self:
        """Open tasks without any day."""
        return self.in_use().open().filter(planned_on=None, fixed_on=None)

    def on_day(self, day: date) -> Self:
        """All that Today shows on `day`: what is open by then, settled today, or let go in the last seven days.

        What went with an old chapter is not held up to anyone.
        """
        due = Q(state__in=OPEN_STATES) & (Q(planned_on__lte=day) | Q(planned_on=None, fixed_on__lte=day))
        let_go = Q(state=State.SKIPPED, settled_on__gt=day - timedelta(days=7))
        return self.in_use().filter(due | Q(settled_on=day) | let_go).exclude(reason=NEW_CHAPTER)

    def after_day(self, day: date) -> Self:
        """Open tasks that are aimed at a day after `day`, the nearest first."""
        ahead = Q(planned_on__gt=day) | Q(planned_on=None, fixed_on__gt=day)
        return self.in_use().open().filter(ahead).order_by(Coalesce("planned_on", "fixed_on"), "position", "pk")

    def settled_by_day(self, user: User, since: date) -> "QuerySet[Task, tuple[Any, ...]]":
        """Days from `since` on, and how many tasks `user` settled on each that has any."""
        mine = self.filter(settled_by=user, state=State.COMPLETED, settled_on__gte=since)
        return mine.values_list("settled_on").annotate(Count("pk"))

    def in_order(self) -> Self:
        return self.order_by("position", "pk")

    def slips(self, place: Expression = SHARED_NAME) -> "QuerySet[Task, tuple[Any, ...]]":
        """As little of each task as a list must know, and its `place`, unless all are in one: see tasks.rows."""
        return self.values_list("pk", "version", "title", "state", "planned_on", "at_time", "fixed_on", place)


class Task(models.Model):
    """Something to be done in a project. Its words never change: do it, let it go, or start afresh."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="tasks")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    assignee = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="assigned_tasks"
    )
    created_at = models.DateTimeField()

    # words: the database refuses to change them
    title = models.CharField(max_length=200)
    note = models.TextField(max_length=4000, blank=True)
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)
    at_time = models.TimeField(null=True, blank=True)
    fixed_on = models.DateField(null=True, blank=True)
    labels = models.JSONField(default=list, blank=True)

    # where it comes from
    afresh_from = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="fresh_starts"
    )
    part_of = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="parts")

    # standing
    state = models.CharField(max_length=12, choices=[(s.value, s.value) for s in State], default=State.WAITING.value)
    planned_on = models.DateField(null=True, blank=True)
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    settled_on = models.DateField(null=True, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="settled_tasks"
    )
    reason = models.CharField(max_length=20, blank=True)
    put_off = models.PositiveSmallIntegerField(default=0)

    position = models.BigIntegerField()
    version = models.PositiveIntegerField(default=1)
    last_activity_at = models.DateTimeField()

    objects = TaskQuerySet.as_manager()

    # The audit entry that the last action on this instance wrote: what its undo button names.
    trace: AuditEntry | None = None

    class Meta:
        indexes = [
            models.Index(fields=["project", "position", "id"], name="task_in_order"),
            models.Index(fields=["project", "planned_on"], condition=Q(state__in=OPEN_STATES), name="task_open_by_day"),
            models.Index(fields=["project", "-settled_on"], name="task_by_settled_day"),
            models.Index(fields=["settled_by", "settled_on"], name="task_by_settler"),
        ]
        constraints = [
            models.CheckConstraint(
                name="task_finished_at_iff_ended",
                condition=Q(state__in=ENDED_STATES, finished_at__isnull=False, settled_on__isnull=False)
                | Q(state__in=OPEN_STATES, finished_at__isnull=True, settled_on__isnull=True),
            ),
            models.CheckConstraint(name="task_state_is_known", condition=Q(state__in=ALL_STATES)),
            models.CheckConstraint(name="task_has_a_title", condition=~Q(title="")),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return f"/tasks/{self.pk}/"

    @property
    def is_open(self) -> bool:
        return self.state in OPEN

    @property
    def waits_for_a_day(self) -> bool:
        return self.state == State.WAITING and bool(self.planned_on or self.fixed_on)

    @property
    def standing(self) -> Standing:
        return Standing(**{name: getattr(self, name) for name in Standing.names()})

    def stand(self, standing: Standing, *, at: datetime, also: tuple[str, ...] = ()) -> None:
        """Take the given standing, and write it; `also` names other columns that have changed."""
        for name, value in asdict(standing).items():
            setattr(self, name, value)
        self.touch(at, *Standing.names(), *also)

    def touch(self, at: datetime, *columns: str) -> None:
        """Write `columns` as a new version: never the words."""
        self.version += 1
        self.last_activity_at = at
        single.update(self, [*columns, "version", "last_activity_at"])

    def words(self) -> dict[str, Any]:
        """What a fresh start takes over."""
        return {name: getattr(self, name) for name in ("title", "note", "minutes", "at_time", "fixed_on", "labels")}
