"""A breakdown that is being thought about or looked at. Nothing in it exists until a person keeps it."""

from datetime import datetime, timedelta
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from accounts.models import User
from dueit.core.events.models import AuditEntry
from goals.domain import levels, pace
from goals.domain.plan import Plan, Source
from goals.domain.plan import Step as ProposedStep
from goals.domain.standing import BEING_LOOKED_AT, DraftState, Wish
from goals.models.goal import Goal
from tasks.models import Project, Task

# Two questions to a language model, each within its budget of 20 s, and some air.
LEASE = timedelta(seconds=45)
LOOKED_AT = Q(state__in=sorted(BEING_LOOKED_AT))


class DraftQuerySet(models.QuerySet["Draft"]):
    def visible_to(self, user: User) -> Self:
        """A person's own drafts, in projects that they are still in."""
        of_goal = Q(goal__project__memberships__user=user, goal__removed_at=None)
        in_sight = of_goal | Q(task__project__memberships__user=user)
        return self.filter(in_sight, user=user)

    def about(self, subject: Goal | Task) -> Self:
        return self.filter(goal=subject) if isinstance(subject, Goal) else self.filter(task=subject)

    def being_looked_at(self) -> Self:
        return self.filter(LOOKED_AT)

    def due(self, at: datetime) -> Self:
        """Drafts that wait for a plan and that nobody is working on at `at`."""
        free = Q(lease_until=None) | Q(lease_until__lte=at)
        return self.filter(free, state=DraftState.WAITING).order_by("asked_at", "pk")

    def held_by(self, worker: str) -> Self:
        return self.filter(worker=worker, lease_until__isnull=False)

    def held(self, draft: "Draft") -> Self:
        """The row of `draft`, as long as nobody has taken the work over since it was claimed."""
        return self.filter(pk=draft.pk, token=draft.token, state=DraftState.WAITING)


class Draft(models.Model):
    """A proposed breakdown of one goal or one task, for the one person who asked."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="drafts")
    goal = models.ForeignKey(Goal, null=True, blank=True, on_delete=models.CASCADE, related_name="drafts")
    task = models.ForeignKey(Task, null=True, blank=True, on_delete=models.CASCADE, related_name="+")

    # what is asked
    level = models.PositiveSmallIntegerField(default=levels.DEFAULT)
    kind = models.CharField(max_length=30, blank=True)
    minutes_per_day = models.PositiveSmallIntegerField(default=30)
    rejected = models.JSONField(default=list, blank=True)
    wish = models.CharField(max_length=10, choices=[(w.value, w.value) for w in Wish], default=Wish.WHOLE.value)
    step_key = models.CharField(max_length=80, blank=True)

    # what came of it
    state = models.CharField(
        max_length=10, choices=[(s.value, s.value) for s in DraftState], default=DraftState.WAITING.value
    )
    plan = models.JSONField(null=True, blank=True)
    source = models.CharField(max_length=12, choices=[(s.value, s.value) for s in Source], blank=True)
    note = models.CharField(max_length=300, blank=True)
    left_out = models.JSONField(default=list, blank=True)
    pace = models.CharField(max_length=10, choices=[(p.value, p.value) for p in pace.Pace], default=pace.DEFAULT.value)

    # who is at work on it: a worker may only store its plan while `token` is still the one it claimed
    worker = models.CharField(max_length=80, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    lease_until = models.DateTimeField(null=True, blank=True)
    token = models.PositiveIntegerField(default=0)

    created_at = models.DateTimeField()
    asked_at = models.DateTimeField()
    ready_at = models.DateTimeField(null=True, blank=True)

    objects = DraftQuerySet.as_manager()

    # The audit entry that the last action on this instance wrote: what its undo button names.
    trace: AuditEntry | None = None

    class Meta:
        indexes = [models.Index(fields=["asked_at"], condition=Q(state=DraftState.WAITING), name="draft_waiting")]
        constraints = [
            models.CheckConstraint(
                name="draft_is_about_a_goal_or_a_task",
                condition=Q(goal__isnull=False, task__isnull=True) | Q(goal__isnull=True, task__isnull=False),
            ),
            models.UniqueConstraint(
                fields=["user", "goal"], condition=LOOKED_AT, name="draft_of_a_goal_is_the_only_one_looked_at"
            ),
            models.UniqueConstraint(
                fields=["user", "task"], condition=LOOKED_AT, name="draft_of_a_task_is_the_only_one_looked_at"
            ),
            models.CheckConstraint(
                name="draft_has_a_plan_once_ready",
                condition=~Q(state__in=(DraftState.READY, DraftState.KEPT))
                | Q(plan__isnull=False, ready_at__isnull=False),
            ),
            models.CheckConstraint(
                name="draft_is_leased_only_while_waiting",
                condition=Q(lease_until__isnull=True) | Q(state=DraftState.WAITING),
            ),
            models.CheckConstraint(
                name="draft_names_a_step_iff_the_wish_is_about_one",
                condition=Q(wish=Wish.WHOLE, step_key="") | (~Q(wish=Wish.WHOLE) & ~Q(step_key="")),
            ),
            models.CheckConstraint(name="draft_level_is_known", condition=Q(level__in=sorted(levels.LEVELS))),
            models.CheckConstraint(name="draft_state_is_known", condition=Q(state__in=sorted(DraftState))),
        ]

    def __str__(self) -> str:
        return f"draft of {self.subject}"

    def get_absolute_url(self) -> str:
        return f"/goals/drafts/{self.pk}/"

    @property
    def subject(self) -> Goal | Task:
        """What is broken down."""
        subject = self.goal or self.task
        if subject is None:
            raise LookupError("The database refuses a draft about nothing.")
        return subject

    @property
    def project(self) -> Project:
        return self.subject.project

    @property
    def proposed(self) -> Plan | None:
        return Plan.from_json(self.plan) if self.plan else None

    @property
    def is_waiting(self) -> bool:
        return self.state == DraftState.WAITING

    @property
    def is_ready(self) -> bool:
        return self.state == DraftState.READY

    @property
    def waits_for_whole(self) -> bool:
        return self.is_waiting and self.wish == Wish.WHOLE

    def claim(self, at: datetime, worker: str = "") -> None:
        """Take the work on: whoever claimed it before can't store a plan any more."""
        self.worker, self.lease_until = worker, at + LEASE
        self.token += 1
        self.attempts += 1
        self.save(update_fields=["worker", "lease_until", "token", "attempts"])

    def release(self) -> None:
        """Forget who tried; whoever is still at work on this comes in vain."""
        self.attempts, self.lease_until = 0, None
        self.token += 1

    def ask_about(self, step: ProposedStep, wish: Wish, *, at: datetime) -> None:
        """Wait for something else in the place of `step`; whoever is still at work on this comes in vain."""
        self.state, self.wish, self.step_key, self.asked_at = DraftState.WAITING, wish, step.key, at
        self.rejected = [*self.rejected, step.title]
        self.attempts, self.note = 0, ""
        self.token += 1

    def answer(self, plan: Plan, *, source: str, note: str, at: datetime) -> None:
        """Lay `plan` before the person; whoever was at work on this can't store another one."""
        self.plan, self.source, self.note = plan.to_json(), source, note
        self.state, self.ready_at, self.lease_until = DraftState.READY, at, None
        self.wish, self.step_key = Wish.WHOLE, ""
        self.token += 1
        self.save()

    def stand(self, state: DraftState) -> None:
        """Move on to `state`, free of anyone's lease."""
        self.state, self.lease_until = state, None
        self.save(update_fields=["state", "lease_until"])
