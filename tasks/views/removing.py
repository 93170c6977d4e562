"""Taking a shared project along, and removing it for good."""

from urllib.parse import quote

from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods, require_safe

from accounts.requests import PersonRequest
from dueit.core.web.toasts import toast
from tasks import actions
from tasks.actions.access import check_may
from tasks.contents import exported, parts_of
from tasks.domain.roles import Permission
from tasks.forms import RemovalForm
from tasks.views.answers import permitted, visible_project

COUNTED = ("tasks", "goals", "people")


@require_safe
def export(request: PersonRequest, project_id: int) -> HttpResponse:
    """Hand out a project as one file."""
    project = visible_project(request, project_id)
    response = JsonResponse(exported(project), json_dumps_params={"indent": 1, "ensure_ascii": False})
    response["Content-Disposition"] = saved_as(project.name)
    return response


def saved_as(name: str) -> str:
    """Return the header that has browsers save a file under a name that any disk takes, in letters of its own if any.

    In ASCII for what is old, and as RFC 6266 has it for all others.
    """
    plain, spelt = slugify(name) or "project", slugify(name, allow_unicode=True) or "project"
    return f"attachment; filename=\"{plain}.json\"; filename*=UTF-8''{quote(spelt)}.json"


@require_http_methods(["GET", "HEAD", "POST"])
@permitted()
def remove(request: PersonRequest, project_id: int) -> HttpResponse:
    """Say what goes with a project, offer to take it along, and remove it once its name is typed."""
    project = visible_project(request, project_id)
    check_may(request.user, Permission.REMOVE_PROJECT, project.pk)
    form = RemovalForm(request.POST if request.method == "POST" else None, name=project.name)
    if not form.is_valid():
        parts = parts_of(project)
        context = {"project": project, "form": form, "counts": {kind: parts[kind].count() for kind in COUNTED}}
        return render(request, "tasks/remove_project.html", context, status=422 if form.is_bound else 200)
    actions.remove_project(project, by=request.user, at=timezone.now())
    toast(request, f"“{project}” is removed for good.")
    return redirect("tasks:projects")
