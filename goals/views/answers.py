"""What the views of goals have in common: who may see what, and how a refusal is told."""

from collections.abc import Iterator
from contextlib import contextmanager

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse

from accounts.requests import PersonRequest
from dueit.core.events.models import AuditEntry
from dueit.core.web.toasts import toast
from goals.actions import NameTaken, NothingChosen, NotLookedAt, NotRepeating, OutOfReach
from goals.domain.revision import NoSuchStep
from goals.models import Account, Draft, Goal, Platform
from tasks.actions.access import check_may
from tasks.domain.refusals import MoveDenied
from tasks.domain.roles import Permission
from tasks.models import Project, Task


def visible_goal(request: PersonRequest, goal_id: int) -> Goal:
    """Return a goal that this person may see; any other is 404, as if it did not exist."""
    return get_object_or_404(Goal.objects.visible_to(request.user).select_related("project"), pk=goal_id)


def visible_task(request: PersonRequest, task_id: int) -> Task:
    return get_object_or_404(Task.objects.visible_to(request.user).select_related("project"), pk=task_id)


def own_draft(request: PersonRequest, draft_id: int) -> Draft:
    """Return a draft of this person; nobody else can see it."""
    drafts = Draft.objects.visible_to(request.user).select_related("user", "goal__project", "task__project")
    return get_object_or_404(drafts, pk=draft_id)


def kept_platform(request: PersonRequest, platform_id: int) -> Platform:
    """Return a platform that this person may change; 403 where they only look."""
    platforms = Platform.objects.visible_to(request.user).select_related("project")
    platform = get_object_or_404(platforms, pk=platform_id)
    check_may_keep(request, platform.project)
    return platform


def kept_account(request: PersonRequest, account_id: int) -> Account:
    """Return an account that this person may change; 403 where they only look."""
    accounts = Account.objects.visible_to(request.user).select_related("platform__project")
    account = get_object_or_404(accounts, pk=account_id)
    check_may_keep(request, account.platform.project)
    return account


def check_may_keep(request: PersonRequest, project: Project) -> None:
    with told(request):
        check_may(request.user, Permission.KEEP_PLATFORMS, project.pk)


@contextmanager
def name_free(form: forms.Form, name: str) -> Iterator[None]:
    """Say at the field `name` that its name is taken."""
    try:
        yield
    except NameTaken as refusal:
        form.add_error(name, str(refusal))


@contextmanager
def told(request: PersonRequest) -> Iterator[None]:
    """Tell a person why something stays as it is; 403 where they may not, 404 where there is nothing."""
    try:
        yield
    except MoveDenied as refusal:
        raise PermissionDenied(str(refusal)) from refusal
    except NoSuchStep as missing:
        raise Http404 from missing
    except (NothingChosen, NotLookedAt, NotRepeating, OutOfReach) as refusal:
        toast(request, str(refusal))


def undo_url(entry: AuditEntry | None) -> str:
    return reverse("tasks:undo", args=[entry.pk]) if entry else ""
