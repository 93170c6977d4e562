"""Asking others into a project: by a link that is shown once, or by a letter."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from accounts.requests import PersonRequest
from dueit.core.web.toasts import toast
from tasks import actions
from tasks.actions.access import check_may
from tasks.domain.refusals import MoveConflict
from tasks.domain.roles import Permission
from tasks.inviting import InviteForm
from tasks.models import Invitation, Project
from tasks.views.answers import permitted, visible_project
from tasks.views.members import refused

PAGE = "tasks/invite.html"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@permitted()
def invite(request: PersonRequest, project_id: int) -> HttpResponse:
    """Ask for whom and how long; the answer to a post shows the link, which is kept nowhere."""
    project = visible_project(request, project_id)
    check_may(request.user, Permission.INVITE, project.pk)
    form = invite_form(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return page(request, project, form)
    if form.cleaned_data.get("address"):
        return write(request, project, form)
    link = actions.invite_by_link(
        project, uses=form.cleaned_data["uses"], by=request.user, at=timezone.now(), **form.offer
    )
    url = origin(request) + reverse("tasks:join", args=[link.token])
    return render(request, PAGE, {"project": project, "invitation": link.invitation, "url": url})


def write(request: PersonRequest, project: Project, form: InviteForm) -> HttpResponse:
    address = form.cleaned_data["address"]
    try:
        actions.invite_by_mail(
            project, address, origin=origin(request), by=request.user, at=timezone.now(), **form.offer
        )
    except MoveConflict as refusal:
        form.add_error("address", str(refusal))
        return page(request, project, form)
    toast(request, f"A letter to {address} is on its way.")
    return redirect(project)


@require_POST
@permitted()
def revoke(request: PersonRequest, invitation_id: int) -> HttpResponse:
    mine = Invitation.objects.visible_to(request.user).select_related("project")
    invitation = get_object_or_404(mine, pk=invitation_id)
    with refused(request):
        actions.revoke_invitation(invitation, by=request.user, at=timezone.now())
        toast(request, "This invitation opens nothing any more.")
    return redirect(invitation.project)


def page(request: PersonRequest, project: Project, form: InviteForm) -> HttpResponse:
    return render(request, PAGE, {"project": project, "invite": form}, status=422 if form.is_bound else 200)


def invite_form(sent: QueryDict | None = None) -> InviteForm:
    return InviteForm(sent, has_mail_server=settings.HAS_MAIL_SERVER)


def origin(request: HttpRequest) -> str:
    """Where links into this installation lead: its public address, or the one that it was asked by."""
    return settings.PUBLIC_URL.rstrip("/") or f"{request.scheme}://{request.get_host()}"
