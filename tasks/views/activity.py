"""What happened: in a shared project, or to one task."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.requests import PersonRequest
from dueit.core.events.models import AuditEntry
from dueit.core.web.fragments import fragment
from tasks.activity import Activity, Chosen, activity_of
from tasks.models import Project, Task
from tasks.views.answers import visible, visible_project

PAGE = "tasks/activity.html"


@require_safe
def of_project(request: PersonRequest, project_id: int) -> HttpResponse:
    project = visible_project(request, project_id)
    return render(request, PAGE, {"about": project, "activity": in_project(request, project)})


@require_safe
def of_project_live(request: PersonRequest, project_id: int) -> HttpResponse:
    project = visible_project(request, project_id)
    context = {"about": project, "activity": in_project(request, project)}
    return fragment(request, f"{PAGE}#lines", context, page=project)


@require_safe
def of_task(request: PersonRequest, task_id: int) -> HttpResponse:
    task = visible(request, task_id)
    return render(request, PAGE, {"about": task, "activity": with_task(request, task)})


@require_safe
def of_task_live(request: PersonRequest, task_id: int) -> HttpResponse:
    task = visible(request, task_id)
    context = {"about": task, "activity": with_task(request, task)}
    return fragment(request, f"{PAGE}#lines", context, page=task)


def in_project(request: PersonRequest, project: Project) -> Activity:
    entries = AuditEntry.objects.filter(project_id=project.pk)
    return activity_of(entries, project.pk, request.user, Chosen.read(request.GET))


def with_task(request: PersonRequest, task: Task) -> Activity:
    entries = AuditEntry.objects.about(f"task-{task.pk}").filter(project_id=task.project_id)
    return activity_of(entries, task.project_id, request.user, Chosen.read(request.GET))
