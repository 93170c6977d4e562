"""Removing a shared project for good, with all that is in it."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from dueit.core.events import publish
from tasks.actions.access import check_may
from tasks.actions.projects import held_shared
from tasks.domain.roles import Permission
from tasks.events import ProjectRemoved
from tasks.models import Project, Task

AT_ONCE = 1_000


@transaction.atomic
def remove_project(project: Project, *, by: User, at: datetime) -> None:
    """Remove a project for good: its tasks, its goals, who was in it. The trail keeps that it was, and no words."""
    list(Project.objects.select_for_update().filter(pk=project.pk).values_list("pk"))  # nothing new is put in
    project = held_shared(project)
    check_may(by, Permission.REMOVE_PROJECT, project.pk)
    people = tuple(project.memberships.order_by("pk").values_list("user_id", flat=True))
    publish(ProjectRemoved(actor_id=by.pk, at=at, project_id=project.pk, user_ids=people))
    _remove_tasks(project)
    project.delete()


def _remove_tasks(project: Project) -> None:
    """Remove tasks some at a time, however many there are: the newest first, for others may have come of the older."""
    newest = Task.objects.filter(project=project).order_by("-pk").values_list("pk", flat=True)
    while ids := list(newest[:AT_ONCE]):
        Task.objects.filter(pk__in=ids).delete()
