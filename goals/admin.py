"""What operators see of goals, steps, rhythms and platforms: to look at, for the words belong to people."""

from django.contrib import admin
from django.db.models import QuerySet
from django.utils import timezone

from accounts.requests import PersonRequest
from dueit.core.operators import LookOnly
from goals import actions
from goals.models import Account, Draft, Goal, Occurrence, Platform, Receipt, Recurrence


@admin.register(Goal)
class GoalAdmin(LookOnly):
    list_display = ("title", "project", "owner", "state", "level", "platform", "created_at")
    list_filter = ("state", "level", "task_distribution_strategy", "created_at")
    list_select_related = ("project", "owner", "platform")
    search_fields = ("title", "why", "owner__email")
    date_hierarchy = "created_at"
    ordering = ("-id",)
    actions = ("let_rest",)

    @admin.action(description="Let the selected goals rest, with their open steps", permissions=["act"])
    def let_rest(self, request: PersonRequest, goals: QuerySet[Goal]) -> None:
        """Their people can take them up again at any time."""
        for goal in goals:
            actions.let_go_goal(goal, by=request.user, at=timezone.now())


@admin.register(Draft)
class DraftAdmin(LookOnly):
    """Where to look when suggestions don't come: state, attempts and lease."""

    list_display = ("id", "user", "state", "wish", "source", "attempts", "lease_until", "asked_at", "ready_at")
    list_filter = ("state", "source", "wish", "level", "asked_at")
    list_select_related = ("user", "goal", "task")
    search_fields = ("user__email",)
    date_hierarchy = "asked_at"
    ordering = ("-id",)
    actions = ("think_again",)

    @admin.action(description="Think about the selected drafts again, if they wait", permissions=["act"])
    def think_again(self, request: PersonRequest, drafts: QuerySet[Draft]) -> None:
        for draft in drafts:
            actions.think_again(draft, by=request.user, at=timezone.now())


@admin.register(Recurrence)
class RecurrenceAdmin(LookOnly):
    """Where to look when nothing comes up: status, next day, and the error of what is parked."""

    list_display = ("goal", "keeper", "status", "rev", "next_due_at", "seen_on", "parked_at", "parked_error")
    list_filter = ("status", "parked_at", "stopped_at")
    list_select_related = ("goal", "keeper")
    search_fields = ("goal__title", "keeper__email")
    date_hierarchy = "next_due_at"
    ordering = ("-parked_at", "-id")
    actions = ("sweep_again",)

    @admin.action(description="Sweep the selected goals again, parked ones too", permissions=["act"])
    def sweep_again(self, request: PersonRequest, recurrences: QuerySet[Recurrence]) -> None:
        for recurrence in recurrences.select_related("goal"):
            actions.sweep_goal(recurrence.goal, at=timezone.now())


@admin.register(Occurrence)
class OccurrenceAdmin(LookOnly):
    """Which task a goal made for which of its days."""

    list_display = ("goal", "dedupe_key", "occurrence_on", "task", "account", "rev", "is_open")
    list_filter = ("is_open", "occurrence_on")
    list_select_related = ("goal", "task", "account")
    search_fields = ("goal__title", "=dedupe_key")
    date_hierarchy = "occurrence_on"
    ordering = ("-id",)


@admin.register(Receipt)
class ReceiptAdmin(LookOnly):
    """What was spread again, by whom, and whether it was taken back."""

    list_display = ("goal", "cause", "by", "made_at", "undone_at")
    list_filter = ("cause", "made_at")
    list_select_related = ("goal", "by")
    search_fields = ("goal__title", "by__email")
    date_hierarchy = "made_at"
    ordering = ("-id",)


@admin.register(Platform)
class PlatformAdmin(LookOnly):
    list_display = ("name", "project", "version", "created_at")
    list_filter = ("created_at",)
    list_select_related = ("project",)
    search_fields = ("name", "project__name", "project__memberships__user__email")
    date_hierarchy = "created_at"
    ordering = ("-id",)


@admin.register(Account)
class AccountAdmin(LookOnly):
    """A name and notes; there are no secrets to see."""

    list_display = ("username", "platform", "version", "created_at")
    list_filter = ("created_at",)
    list_select_related = ("platform",)
    search_fields = ("username", "notes", "platform__name")
    date_hierarchy = "created_at"
    ordering = ("-id",)
