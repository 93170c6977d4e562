"""The people of a project: their places, handing over, leaving."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.exceptions import BadRequest
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from accounts.requests import PersonRequest
from dueit.core.web.toasts import toast
from tasks import actions
from tasks.actions.invitations import links_into
from tasks.domain.invitation import still_open
from tasks.domain.refusals import MoveConflict
from tasks.domain.roles import Role
from tasks.forms import RoleForm
from tasks.models import Membership
from tasks.views.answers import permitted, undo_url, visible_project

CALLED = {Role.OWNER: "an owner", Role.MEMBER: "a member", Role.VIEWER: "a viewer"}
WHAT_STAYS = "What they did stays, and their open tasks are free to take."


@require_POST
@permitted()
def give_role(request: PersonRequest, membership_id: int) -> HttpResponse:
    member, form = visible_member(request, membership_id), RoleForm(request.POST)
    if not form.is_valid():
        raise BadRequest("There is no such place in a project.")
    role = Role(form.cleaned_data["role"])
    with refused(request):
        trace = actions.give_role(member.project, member.user, role, by=request.user, at=timezone.now())
        toast(request, f"{member.user} is {CALLED[role]} now.", undo=undo_url(trace))
    return redirect(member.project)


@require_POST
@permitted()
def hand_over(request: PersonRequest, membership_id: int) -> HttpResponse:
    member = visible_member(request, membership_id)
    with refused(request):
        trace = actions.hand_over(member.project, member.user, by=request.user, at=timezone.now())
        toast(request, f"“{member.project}” is in the hands of {member.user} now.", undo=undo_url(trace))
    return redirect(member.project)


@require_POST
@permitted()
def remove(request: PersonRequest, membership_id: int) -> HttpResponse:
    member = visible_member(request, membership_id)
    with refused(request):
        at = timezone.now()
        trace = actions.leave_project(member.project, member.user, by=request.user, at=at)
        links = still_open(links_into(member.project, at=at))
        toast(request, f"{member.user} is no longer here. {WHAT_STAYS}{links}", undo=undo_url(trace))
    return redirect(member.project)


@require_POST
def leave(request: PersonRequest, project_id: int) -> HttpResponse:
    project = visible_project(request, project_id)
    with refused(request):
        trace = actions.leave_project(project, request.user, by=request.user, at=timezone.now())
        toast(request, f"You have left “{project}”.", undo=undo_url(trace))
        return redirect("tasks:projects")
    return redirect(project)


def visible_member(request: PersonRequest, membership_id: int) -> Membership:
    """Return somebody's place in a project that this person may see; any other is 404."""
    members = Membership.objects.visible_to(request.user).select_related("project", "user")
    return get_object_or_404(members, pk=membership_id)


@contextmanager
def refused(request: PersonRequest) -> Iterator[None]:
    """Say why it stays as it is, if it does."""
    try:
        yield
    except MoveConflict as refusal:
        toast(request, str(refusal))
