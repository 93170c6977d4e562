"""The rhythm of a goal, where it stands in it, and every rhythm that it ever had."""

from datetime import date, datetime, time, timedelta
from typing import Self
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import models
from django.db.models import Q

from dueit.core.days import MIDNIGHT, local_day, start_of_day
from dueit.core.events.models import AuditEntry
from goals.domain.schedule.kinds import Status
from goals.domain.schedule.policy import SchedulingPolicy
from goals.domain.schedule.state import ScheduleState
from goals.models.goal import Goal
from tasks.models import Project

DAY = timedelta(days=1)
COLUMNS = ScheduleState.names()
# Plain values: migrations keep them and must not change with our code.
DUE = Q(status=Status.ACTIVE.value, next_due_at__isnull=False)
TROUBLE = "This goal could not be planned just now, so nothing new comes up. Saving its rhythm again sets it going."


class RecurrenceQuerySet(models.QuerySet["Recurrence"]):
    def in_use(self) -> Self:
        """Rhythms in projects that are not archived."""
        return self.exclude(goal__project__in=Project.objects.archived())

    def due(self, at: datetime) -> Self:
        """Goals whose next day has come, those that have waited longest first."""
        active = self.in_use().filter(status=Status.ACTIVE, next_due_at__lte=at)
        return active.select_related("goal", "keeper").order_by("next_due_at", "pk")


class Recurrence(models.Model):
    """When a goal makes its own tasks, and where that stands; see goals.domain.schedule.state for the columns."""

    goal = models.OneToOneField(Goal, on_delete=models.CASCADE, related_name="recurrence")
    keeper = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    # the zone of a shared project; empty where its keeper's own clock counts
    time_zone = models.CharField(max_length=64, blank=True)

    # the rhythm, without accounts: those are the goal's
    policy = models.JSONField()
    rev = models.PositiveIntegerField(default=1)
    title = models.CharField(max_length=200, blank=True)
    minutes = models.PositiveSmallIntegerField(null=True, blank=True)

    # where it stands
    status = models.CharField(
        max_length=10, choices=[(status.value, status.value) for status in Status], default=Status.ACTIVE.value
    )
    watermark = models.DateField()
    not_before = models.DateField()
    next_due_on = models.DateField(null=True, blank=True)
    seen_on = models.DateField(null=True, blank=True)
    decided = models.PositiveIntegerField(default=0)
    made = models.PositiveIntegerField(default=0)
    next_seq = models.PositiveIntegerField(default=1)
    assign_seq = models.PositiveIntegerField(default=0)
    stalled = models.BooleanField(default=False)
    next_on = models.DateField(null=True, blank=True)
    anchor = models.DateField(null=True, blank=True)
    anchor_k = models.IntegerField(default=0)
    base_on = models.DateField(null=True, blank=True)
    base_slots = models.IntegerField(default=0)
    base_offset = models.IntegerField(default=0)
    base_first = models.IntegerField(default=1)
    last_seq = models.IntegerField(default=0)
    week_on = models.DateField(null=True, blank=True)
    next_slot = models.IntegerField(default=1)
    quota = models.IntegerField(default=0)

    # how often its tasks were settled; when a person last did: {account or "": day}; and how things stood before that
    times_settled = models.PositiveIntegerField(default=0)
    settled_on = models.JSONField(default=dict, blank=True)
    last_settling = models.JSONField(null=True, blank=True)

    next_due_at = models.DateTimeField(null=True, blank=True)
    stopped_at = models.DateTimeField(null=True, blank=True)
    parked_at = models.DateTimeField(null=True, blank=True)
    parked_error = models.CharField(max_length=500, blank=True)

    objects = RecurrenceQuerySet.as_manager()

    # The audit entry that the last action on this instance wrote: what its undo button names.
    trace: AuditEntry | None = None

    class Meta:
        indexes = [
            models.Index(
                fields=["next_due_at", "id"],
                condition=DUE,
                name="recurrence_due",
            ),
            models.Index(
                fields=["keeper", "next_due_at"],
                condition=DUE,
                name="recurrence_due_by_keeper",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="recurrence_status_is_known", condition=Q(status__in=sorted(status.value for status in Status))
            ),
            models.CheckConstraint(
                name="recurrence_is_due_only_while_active",
                condition=Q(next_due_at__isnull=True) | Q(status=Status.ACTIVE.value),
            ),
            models.CheckConstraint(
                name="recurrence_is_parked_with_its_error",
                condition=Q(parked_at__isnull=True, parked_error="")
                | (Q(parked_at__isnull=False, next_due_at__isnull=True) & ~Q(parked_error="")),
            ),
        ]

    def __str__(self) -> str:
        return f"rhythm of goal {self.goal_id}"

    def get_absolute_url(self) -> str:
        return f"/goals/{self.goal_id}/"

    @property
    def schedule(self) -> SchedulingPolicy:
        """The rhythm as it was chosen; who gets the tasks is the goal's to say."""
        return SchedulingPolicy.from_json(self.policy)

    @property
    def standing(self) -> ScheduleState:
        values = {name: getattr(self, name) for name in COLUMNS}
        return ScheduleState(**{**values, "status": Status(self.status)})

    @property
    def is_active(self) -> bool:
        return self.status == Status.ACTIVE

    @property
    def is_paused(self) -> bool:
        return self.status == Status.PAUSED

    @property
    def is_stopped(self) -> bool:
        """Somebody ended it; what they settle moves nothing any more."""
        return self.stopped_at is not None

    @property
    def trouble(self) -> str:
        """What its people read when it had to be set aside."""
        return TROUBLE if self.parked_at else ""

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.time_zone or "UTC") if self.time_zone or self.keeper is None else self.keeper.zone

    @property
    def day_start(self) -> time:
        return MIDNIGHT if self.time_zone or self.keeper is None else self.keeper.day_start

    def today(self, at: datetime) -> date:
        """The day of the goal: its project's if that is shared, else its keeper's."""
        return local_day(at, self.zone, self.day_start)

    def revise(self, policy: SchedulingPolicy, *, title: str, minutes: int | None) -> None:
        """Take up another rhythm, as its next version; not written yet."""
        self.policy, self.title, self.minutes = policy.to_json(), title, minutes
        self.rev, self.stopped_at = self.rev + 1, None

    def stand(self, state: ScheduleState, next_due_at: datetime | None) -> None:
        """Take the given state; not written yet."""
        for name in COLUMNS:
            setattr(self, name, getattr(state, name))
        self.status, self.next_due_at = state.status.value, next_due_at
        self.parked_at, self.parked_error = None, ""

    def settle_in(self, state: ScheduleState, *, swept_on: date | None = None) -> None:
        """Take the given state, due when its day begins; what was swept today has nothing more to do today."""
        due_on = state.next_due_on
        if due_on and swept_on:
            due_on = max(due_on, swept_on + DAY)
        self.stand(state, self.begins(due_on) if due_on and state.status is Status.ACTIVE else None)

    def begins(self, day: date) -> datetime:
        """Return the first instant of a day where the goal lives."""
        return start_of_day(day, self.zone, self.day_start)

    def park(self, error: str, *, at: datetime) -> None:
        """Set aside until somebody looks at it; not written yet."""
        self.next_due_at, self.parked_at, self.parked_error = None, at, error[:500] or "?"
