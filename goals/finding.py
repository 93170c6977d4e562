"""What goals add to finding: themselves, and tasks by what they are for."""

from typing import TypeVar

from django.db.models import Model, QuerySet

from accounts.models import User
from goals.models import Goal, Platform
from goals.models.belonging import task_ids_of
from goals.models.goal import GoalQuerySet
from tasks.finding.filters import Options
from tasks.finding.hits import Hit
from tasks.models import Project
from tasks.models.task import TaskQuerySet

MOST = 200
M = TypeVar("M", bound=Model)


def goals_found(user: User, text: str, most: int) -> list[Hit]:
    """Return the newest goals that `user` may see and that hold all words of `text`."""
    found = Goal.objects.visible_to(user).in_use().matching(text).newest_first()[:most]
    return [Hit(goal.title, goal.get_absolute_url(), "mountain", "Goal") for goal in found]


def goals_to_choose(user: User, chosen: str) -> Options:
    """Return the newest goals of `user`, those that go on first."""
    goals = among(Goal.objects.visible_to(user).select_related("project").newest_first(), chosen)
    in_order = sorted(goals, key=lambda goal: (goal.project.is_archived, not goal.is_open))
    return [(str(goal.pk), named(goal.title, goal.project)) for goal in in_order]


def of_goal(tasks: TaskQuerySet, number: int, user: User) -> TaskQuerySet:
    return for_goals(tasks, Goal.objects.visible_to(user).filter(pk=number))


def platforms_to_choose(user: User, chosen: str) -> Options:
    platforms = among(Platform.objects.visible_to(user).select_related("project").in_order(), chosen)
    in_order = sorted(platforms, key=lambda platform: platform.project.is_archived)
    return [(str(platform.pk), named(platform.name, platform.project)) for platform in in_order]


def among(found: QuerySet[M], chosen: str) -> list[M]:
    """Return the first of what is found, and what is chosen among it."""
    first = list(found[:MOST])
    is_there = not chosen or any(str(one.pk) == chosen for one in first)
    return first if is_there else [*first, *found.filter(pk=chosen)]


def named(name: str, project: Project) -> str:
    return f"{name} (archived)" if project.is_archived else name


def of_platform(tasks: TaskQuerySet, number: int, user: User) -> TaskQuerySet:
    return for_goals(tasks, Goal.objects.visible_to(user).filter(platform=number))


def for_goals(tasks: TaskQuerySet, goals: GoalQuerySet) -> TaskQuerySet:
    """Narrow tasks to the steps of goals and to what came up for them."""
    return tasks.filter(pk__in=task_ids_of(goals))
