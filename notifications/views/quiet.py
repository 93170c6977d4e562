"""Quiet hours: added, moved and taken away."""

from collections.abc import Callable

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_POST

from accounts.requests import PersonRequest
from dueit.core.events.models import AuditEntry
from notifications import actions
from notifications.forms.quiet import QuietForm
from notifications.models import QuietWindow
from notifications.views.preferences import kept, refused

Keeping = Callable[[], AuditEntry | None]


@require_POST
def add(request: PersonRequest) -> HttpResponse:
    user = request.user
    form = QuietForm(request.POST, week_start=user.week_start)
    return answered(request, form, lambda: actions.add_quiet_hours(user, form.window, by=user, at=timezone.now()))


@require_POST
def change(request: PersonRequest, window_id: int) -> HttpResponse:
    user, row = request.user, theirs(request, window_id)
    form = QuietForm(request.POST, kept=row, week_start=user.week_start)
    return answered(request, form, lambda: actions.change_quiet_hours(row, form.window, by=user, at=timezone.now()))


@require_POST
def remove(request: PersonRequest, window_id: int) -> HttpResponse:
    row = theirs(request, window_id)
    entry = actions.remove_quiet_hours(row, by=request.user, at=timezone.now())
    return kept(request, entry, "These quiet hours are gone.")


def answered(request: PersonRequest, form: QuietForm, keep: Keeping) -> HttpResponse:
    """Keep quiet hours that can be kept, or say why not."""
    if form.is_valid():
        try:
            return kept(request, keep(), f"Quiet: {form.window}.")
        except actions.TooQuiet as refusal:
            form.add_error(None, str(refusal))
    return refused(request, quiet=form)


def theirs(request: PersonRequest, window_id: int) -> QuietWindow:
    """Return quiet hours of this person; any other's are 404, as if they did not exist."""
    return get_object_or_404(QuietWindow.objects.visible_to(request.user), pk=window_id)
