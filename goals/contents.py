"""What goals keep in a project, for whoever takes it along or removes it."""

from typing import Any

from django.db.models import F, QuerySet

from goals.models import Account, Goal, Occurrence, Platform, Step
from tasks.contents import called
from tasks.models import Project

OF_A_GOAL = (
    *("id", "title", "why", "level", "state", "prompt", "platform__name", "created_at", "ended_at"),
    *("rhythm", "rhythm_state"),
)


def goals_in(project: Project) -> "QuerySet[Goal, Any]":
    rhythms = {"rhythm": F("recurrence__policy"), "rhythm_state": F("recurrence__status")}
    goals = Goal.objects.kept().filter(project=project).order_by("pk").annotate(**rhythms)
    return goals.values(*OF_A_GOAL, **called("owner"))


def steps_in(project: Project) -> "QuerySet[Step, Any]":
    return Step.objects.of_kept_goals().filter(goal__project=project).order_by("pk").values("goal", "task", "why")


def times_in(project: Project) -> "QuerySet[Occurrence, Any]":
    return (
        Occurrence.objects.of_kept_goals()
        .filter(goal__project=project)
        .order_by("pk")
        .values("goal", "task", "occurrence_on")
    )


def platforms_in(project: Project) -> "QuerySet[Platform, Any]":
    return Platform.objects.filter(project=project).order_by("pk").values("id", "name", "look")


def accounts_in(project: Project) -> "QuerySet[Account, Any]":
    return Account.objects.filter(platform__project=project).order_by("pk").values("platform", "username", "notes")
