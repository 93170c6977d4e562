"""A receipt: what spreading a goal again moved and let go, why, and how all stood before."""

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from accounts.models import User
from dueit.core.events.models import AuditEntry
from goals.domain.replanning import Change, is_planned_as
from goals.domain.schedule.state import ScheduleState
from goals.models.goal import Goal
from goals.models.recurrence import Recurrence

FOR = timedelta(days=7)


class Cause(StrEnum):
    """Why days were spread again: a person asked for it, or the sweep had to make room."""

    ASKED = "asked"
    SWEEP = "sweep"


class ReceiptQuerySet(models.QuerySet["Receipt"]):
    def visible_to(self, user: User) -> Self:
        return self.filter(goal__project__memberships__user=user, goal__removed_at=None)

    def newest_first(self) -> Self:
        return self.order_by("-made_at", "-pk")

    def standing(self) -> Self:
        """Those that nobody has taken back."""
        return self.filter(undone_at=None)


class Receipt(models.Model):
    """What was done is never changed; only that it was taken back is noted.

    `before` has the number of the rhythm ("rev"), its "state", the state it was "left" in, and the standing of "tasks"
    by their ids.
    """

    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="receipts")
    made_at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    cause = models.CharField(max_length=5, choices=[(cause.value, cause.value) for cause in Cause])
    changes = models.JSONField()
    before = models.JSONField()
    undone_at = models.DateTimeField(null=True)

    objects = ReceiptQuerySet.as_manager()

    # The audit entry that the last action on this instance wrote: what its undo button names.
    trace: AuditEntry | None = None

    class Meta:
        indexes = [models.Index(fields=["goal", "-made_at"], name="receipt_by_goal")]
        constraints = [
            models.CheckConstraint(
                name="receipt_cause_is_known", condition=Q(cause=Cause.ASKED.value) | Q(cause=Cause.SWEEP.value)
            ),
            models.CheckConstraint(
                name="receipt_of_a_sweep_is_nobodys", condition=Q(by__isnull=True) | Q(cause=Cause.ASKED.value)
            ),
        ]

    def __str__(self) -> str:
        return f"receipt of goal {self.goal_id}"

    def get_absolute_url(self) -> str:
        return f"/goals/{self.goal_id}/"

    @property
    def lines(self) -> list[Change]:
        return [Change.read(written) for written in self.changes]

    @property
    def days_before(self) -> dict[int, date | None]:
        """The days of tasks before, by their ids; all of them were waiting."""
        days = ((int(number), standing["planned_on"]) for number, standing in self.before["tasks"].items())
        return {number: day and date.fromisoformat(day) for number, day in days}

    @property
    def state_before(self) -> ScheduleState:
        return ScheduleState.read(self.before["state"])

    @property
    def state_left(self) -> ScheduleState:
        return ScheduleState.read(self.before["left"])

    @property
    def is_of_the_house(self) -> bool:
        return self.cause == Cause.SWEEP

    def stands_in(self, recurrence: Recurrence) -> bool:
        """Return whether the days of a goal are still those that this left, in the same rhythm."""
        is_same = recurrence.rev == self.before["rev"]
        return is_same and is_planned_as(recurrence.standing, ScheduleState.read(self.before["left"]))

    def may_be_undone(self, at: datetime) -> bool:
        """Return whether it is still fresh enough; whether nothing happened since is for the action to find out."""
        return self.undone_at is None and at - self.made_at <= FOR
