"""The inbox: reading, putting off, going to the thing itself."""

from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from accounts.requests import PersonRequest
from dueit.core.events.models import AuditEntry
from dueit.core.web.fragments import fragment, join, partials
from dueit.core.web.toasts import toast
from notifications import actions
from notifications.domain.later import WORDS, Later
from notifications.inbox import SHOWN, Asked, stretch_of
from notifications.live import bell_pieces
from notifications.models import Notification

PAGE = "notifications/inbox.html"


@require_safe
def page(request: PersonRequest) -> HttpResponse:
    return render(request, PAGE, context(request) | {"ways": SHOWN})


@require_safe
def live(request: PersonRequest) -> HttpResponse:
    """A stretch of the inbox as it is now, and the bell: it may have changed by what this very page did."""
    response = fragment(request, f"{PAGE}#subjects", context(request), page="notifications:inbox")
    if response.status_code == 200:
        response.write(join(bell_pieces(request.user), request))
    return response


@require_safe
def earlier(request: PersonRequest) -> HttpResponse:
    """The next stretch, and the way to the one after it."""
    return fragment(request, f"{PAGE}#stretch", context(request), page="notifications:inbox")


@require_POST
def read(request: PersonRequest, notice_id: int) -> HttpResponse:
    notice = visible(request, notice_id)
    return answered(request, actions.read(notice, by=request.user, at=timezone.now()), "Read.")


@require_POST
def read_all(request: PersonRequest) -> HttpResponse:
    return answered(request, actions.read_all(by=request.user, at=timezone.now()), "All read.")


@require_POST
def follow(request: PersonRequest, notice_id: int) -> HttpResponse:
    """Go to what a notice is about; that reads it."""
    notice = visible(request, notice_id)
    actions.read(notice, by=request.user, at=timezone.now())
    return HttpResponseRedirect(notice.url, status=303)


@require_POST
def put_off(request: PersonRequest, notice_id: int, later: Later) -> HttpResponse:
    entry = actions.put_off(visible(request, notice_id), later, by=request.user, at=timezone.now())
    return answered(request, entry, f"{WORDS[later]} it is here again.")


def visible(request: PersonRequest, notice_id: int) -> Notification:
    """Return a notice of this person; any other is 404, as if it did not exist."""
    return get_object_or_404(Notification.objects.visible_to(request.user), pk=notice_id)


def context(request: PersonRequest) -> dict[str, Any]:
    return {"stretch": stretch_of(request.user, Asked.read(request.GET), at=timezone.now())}


def answered(request: PersonRequest, entry: AuditEntry | None, words: str) -> HttpResponse:
    """Say what happened, with a way back."""
    if entry:
        toast(request, words, undo=reverse("tasks:undo", args=[entry.pk]))
    return changed(request)


def changed(request: PersonRequest) -> HttpResponse:
    """Have the inbox look again."""
    response = partials(request, [], page="notifications:inbox")
    response["HX-Trigger"] = "live:inbox"
    return response
