"""Shared projects: the list, one of them, opening one, naming it anew."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.requests import PersonRequest
from dueit.core.web.fragments import Piece, fragment, partials
from dueit.core.web.toasts import toast
from tasks import actions
from tasks.forms import ProjectForm
from tasks.live import room_pieces
from tasks.models import Project
from tasks.rooms import Room, projects_of, room_of
from tasks.views.answers import permitted, visible_project

LIST = "tasks/projects.html"
PAGE = "tasks/project.html"
REGIONS = ("rows", "people")


@require_http_methods(["GET", "HEAD", "POST"])
def index(request: PersonRequest) -> HttpResponse:
    """List a person's projects; a post opens one more."""
    form = ProjectForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        return redirect(actions.open_project(form.cleaned_data["name"], by=request.user, at=timezone.now()))
    context = {"form": form, "projects": projects_of(request.user)}
    return render(request, LIST, context, status=422 if form.is_bound else 200)


@require_safe
def index_live(request: PersonRequest) -> HttpResponse:
    return fragment(request, f"{LIST}#projects", {"projects": projects_of(request.user)}, page="tasks:projects")


@require_safe
def page(request: PersonRequest, project_id: int) -> HttpResponse:
    project = visible_project(request, project_id)
    return render(request, PAGE, {"room": shown(request, project), "form": ProjectForm(initial={"name": project.name})})


@require_safe
def live(request: PersonRequest, project_id: int) -> HttpResponse:
    """Draw again what may have changed from elsewhere."""
    project = visible_project(request, project_id)
    room = shown(request, project)
    pieces = [Piece(f"#project-{name}", f"{PAGE}#{name}", {"room": room}, swap="innerMorph") for name in REGIONS]
    return partials(request, [*room_pieces(project, room.here), *pieces], page=project)


@require_POST
@permitted()
def rename(request: PersonRequest, project_id: int) -> HttpResponse:
    project = visible_project(request, project_id)
    form = ProjectForm(request.POST)
    if not form.is_valid():
        return render(request, PAGE, {"room": shown(request, project), "form": form}, status=422)
    actions.rename_project(project, form.cleaned_data["name"], by=request.user, at=timezone.now())
    toast(request, "Kept.")
    return redirect(project)


def shown(request: PersonRequest, project: Project) -> Room:
    return room_of(project, request.user, today=request.user.today(timezone.now()))
