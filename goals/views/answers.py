"""What the views of goals have in common: who may see what, and how a refusal is told."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse

from accounts.requests import PersonRequest
from dueit.core.events.models import AuditEntry
from dueit.core.web.toasts import toast
from goals.actions import NothingChosen, NotLookedAt
from goals.domain.revision import NoSuchStep
from goals.models import Draft, Goal
from tasks.domain.refusals import MoveDenied
from tasks.models import Task


def visible_goal(request: PersonRequest, goal_id: int) -> Goal:
    """Return a goal that this person may see; any other is 404, as if it did not exist."""
    return get_object_or_404(Goal.objects.visible_to(request.user).select_related("project"), pk=goal_id)


def visible_task(request: PersonRequest, task_id: int) -> Task:
    return get_object_or_404(Task.objects.visible_to(request.user).select_related("project"), pk=task_id)


def own_draft(request: PersonRequest, draft_id: int) -> Draft:
    """Return a draft of this person; nobody else can see it."""
    drafts = Draft.objects.visible_to(request.user).select_related("user", "goal__project", "task__project")
    return get_object_or_404(drafts, pk=draft_id)


@contextmanager
def told(request: PersonRequest) -> Iterator[None]:
    """Tell a person why something stays as it is; 403 where they may not, 404 where there is nothing."""
    try:
        yield
    except MoveDenied as refusal:
        raise PermissionDenied(str(refusal)) from refusal
    except NoSuchStep as missing:
        raise Http404 from missing
    except (NothingChosen, NotLookedAt) as refusal:
        toast(request, str(refusal))


def undo_url(entry: AuditEntry | None) -> str:
    return reverse("tasks:undo", args=[entry.pk]) if entry else ""
