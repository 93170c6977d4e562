"""Holding projects, then tasks, then the rhythms that they are of, as whoever settles one does.

So nobody waits for somebody who waits for them.
"""

from collections.abc import Collection
from typing import Any

from django.db.models import QuerySet

from accounts.models import User
from goals.models import Goal, Occurrence, Recurrence
from tasks.models import Project, Task

CLOCK = {"time_zone", "day_start"}


def hold_tasks(task_ids: Any) -> dict[int, Task]:
    """Read tasks by their ids, given as a list or as a query, held until the end of the transaction."""
    return {task.pk: task for task in Task.objects.select_for_update().filter(pk__in=task_ids).order_by("pk")}


def hold_tasks_of(goal_ids: Collection[int]) -> None:
    """Hold what is open of the rhythms of goals."""
    hold_tasks(Occurrence.objects.filter(goal__in=goal_ids).open().values("task"))


def hold_project_of(goal_id: int) -> None:
    """Hold the project of a goal."""
    _hold(Project.objects.filter(goals=goal_id))


def hold_subject(subject: Goal | Task) -> None:
    """Hold what steps are asked for, before any draft about it; others may still write down what belongs to it."""
    type(subject).objects.select_for_update(of=("self",), no_key=True).get(pk=subject.pk)


def hold_home(person: User) -> None:
    """Hold the project of somebody's own things."""
    _hold(Project.objects.filter(personal_of=person))


def hold_clocked(user_id: int, fields: Collection[str]) -> None:
    """Hold the rhythms that go by the clock of a person, if that is about to be turned."""
    if CLOCK & set(fields):
        by_clock = Recurrence.objects.filter(keeper=user_id, time_zone="").select_related(None)
        list(by_clock.select_for_update(of=("self",)).order_by("pk").values_list("pk"))


def _hold(projects: QuerySet[Project]) -> None:
    list(projects.select_for_update(of=("self",), no_key=True).order_by("pk").values_list("pk"))
