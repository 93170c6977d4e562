"""Platforms: the dashboard; adding, changing and removing one."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.requests import PersonRequest
from dueit.core.web.fragments import fragment
from dueit.core.web.toasts import toast
from goals import actions
from goals.dashboard import dashboard_of
from goals.forms import NewPlatformForm, PlatformForm
from goals.leftovers import without_platform
from goals.views.answers import kept_platform, name_free, undo_url
from tasks.actions.access import projects_open_to
from tasks.domain.roles import Permission

PAGE = "goals/platforms.html"
FORM = "goals/platform_form.html"


@require_safe
def index(request: PersonRequest) -> HttpResponse:
    return render(request, PAGE, {"cards": dashboard_of(request.user, at=timezone.now())})


@require_safe
def live(request: PersonRequest) -> HttpResponse:
    """Draw again what may have changed from elsewhere."""
    cards = dashboard_of(request.user, at=timezone.now())
    return fragment(request, f"{PAGE}#cards", {"cards": cards}, page="goals:platforms")


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: PersonRequest) -> HttpResponse:
    projects = projects_open_to(request.user, Permission.KEEP_PLATFORMS)
    form = NewPlatformForm(request.POST if request.method == "POST" else None, projects)
    if form.is_valid():
        with name_free(form, "name"):
            project, name = form.cleaned_data["project"], form.cleaned_data["name"]
            platform = actions.add_platform(project, name, form.look, by=request.user, at=timezone.now())
            toast(request, f"“{platform}” is here now.", undo=undo_url(platform.trace))
            return redirect(platform)
    return render(request, FORM, {"form": form}, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: PersonRequest, platform_id: int) -> HttpResponse:
    platform = kept_platform(request, platform_id)
    form = PlatformForm.about(platform, request.POST if request.method == "POST" else None)
    if form.is_valid():
        with name_free(form, "name"):
            name = form.cleaned_data["name"]
            actions.change_platform(platform, name, form.look, by=request.user, at=timezone.now())
            toast(request, "Kept.")
            return redirect(platform)
    context = {"form": form, "platform": platform}
    return render(request, FORM, context, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: PersonRequest, platform_id: int) -> HttpResponse:
    """Remove a platform for good; a GET says what that means."""
    platform = kept_platform(request, platform_id)
    if request.method == "POST":
        actions.remove_platform(platform, by=request.user, at=timezone.now())
        toast(request, f"“{platform}” is gone for good.")
        return redirect("goals:platforms")
    context = {"platform": platform, "accounts": platform.accounts.count(), **without_platform(platform)}
    return render(request, "goals/remove_platform.html", context)
