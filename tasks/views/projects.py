"""Shared projects: the list, one of them, opening one, naming it anew."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.forms.profile import ClockForm, clock_field
from accounts.requests import PersonRequest
from dueit.core.web.fragments import Piece, partials
from dueit.core.web.toasts import toast
from tasks import actions, inviting
from tasks.domain.roles import Permission, roles_that_may
from tasks.forms import ProjectForm
from tasks.models import Project
from tasks.rooms import Room, archived_of, name_field, projects_of, room_of
from tasks.views.answers import permitted, redrawn, undo_url, visible_project

LIST = "tasks/projects.html"
PAGE = "tasks/project.html"
LISTS = ("list", "archive")
REGIONS = ("rows", "people", "invitations")


@require_http_methods(["GET", "HEAD", "POST"])
def index(request: PersonRequest) -> HttpResponse:
    """List a person's projects; a post opens one more."""
    form = ProjectForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        return redirect(actions.open_project(form.cleaned_data["name"], by=request.user, at=timezone.now()))
    context = {"form": form, **list_context(request)}
    return render(request, LIST, context, status=422 if form.is_bound else 200)


@require_safe
def index_live(request: PersonRequest) -> HttpResponse:
    pieces = [Piece(f"#project-{name}", f"{LIST}#{name}", list_context(request), "innerMorph") for name in LISTS]
    return partials(request, pieces, page="tasks:projects")


@require_safe
def page(request: PersonRequest, project_id: int) -> HttpResponse:
    return project_page(request, visible_project(request, project_id))


@require_safe
def live(request: PersonRequest, project_id: int) -> HttpResponse:
    """Draw again what may have changed from elsewhere."""
    room = shown(request, visible_project(request, project_id))
    pieces = [Piece(f"#project-{name}", html=getattr(room, name), swap="innerMorph") for name in REGIONS]
    return redrawn(request, room, pieces)


@require_POST
@permitted()
def rename(request: PersonRequest, project_id: int) -> HttpResponse:
    project = visible_project(request, project_id)
    form = ProjectForm(request.POST)
    if not form.is_valid():
        return project_page(request, project, form=form)
    project = actions.rename_project(project, form.cleaned_data["name"], by=request.user, at=timezone.now())
    toast(request, f"It is called “{project}” now.", undo=undo_url(project.trace))
    return redirect(project)


@require_POST
@permitted()
def clock(request: PersonRequest, project_id: int) -> HttpResponse:
    """Have the project live in another time zone."""
    project = visible_project(request, project_id)
    form = ClockForm(request.POST)
    if not form.is_valid():
        return project_page(request, project, clock=form)
    project = actions.set_clock(project, form.cleaned_data["time_zone"], by=request.user, at=timezone.now())
    toast(request, "Kept.", undo=undo_url(project.trace))
    return redirect(project)


def project_page(
    request: PersonRequest, project: Project, *, form: ProjectForm | None = None, clock: ClockForm | None = None
) -> HttpResponse:
    """Show a project; a form that was refused comes back as it was."""
    context = {
        "room": shown(request, project),
        "invite": inviting.blank(settings.HAS_MAIL_SERVER),
        "name_field": form["name"].as_field_group() if form else name_field(project.name),
        "clock_field": clock["time_zone"].as_field_group() if clock else clock_field(project.time_zone),
    }
    return render(request, PAGE, context, status=422 if form or clock else 200)


def list_context(request: PersonRequest) -> dict[str, object]:
    keepers = roles_that_may(Permission.KEEP_PROJECT)
    return {"projects": projects_of(request.user), "archived": archived_of(request.user), "keepers": keepers}


def shown(request: PersonRequest, project: Project) -> Room:
    return room_of(project, request.user, at=timezone.now())
