"""Putting shared projects away, and bringing them back."""

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from accounts.requests import PersonRequest
from dueit.core.web.toasts import toast
from tasks import actions
from tasks.views.answers import changed, permitted, undo_url, visible_project


@require_POST
@permitted()
def archive(request: PersonRequest, project_id: int) -> HttpResponse:
    project = visible_project(request, project_id)
    project = actions.archive_project(project, by=request.user, at=timezone.now())
    toast(request, f"“{project}” is archived. Nothing in it is lost.", undo=undo_url(project.trace))
    return changed(request, [], page="tasks:projects")


@require_POST
@permitted()
def bring_back(request: PersonRequest, project_id: int) -> HttpResponse:
    project = visible_project(request, project_id)
    project = actions.bring_project_back(project, by=request.user, at=timezone.now())
    toast(request, f"“{project}” is in use again.", undo=undo_url(project.trace))
    return changed(request, [], page=project)
