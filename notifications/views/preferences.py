"""How somebody would like to be told: the page in the settings."""

from http import HTTPStatus
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.requests import PersonRequest
from dueit.core.events.models import AuditEntry
from dueit.core.web.fragments import Piece, fragment, join
from dueit.core.web.toasts import toast
from notifications.domain.quiet_week import MOST_WINDOWS
from notifications.forms.pace import DigestForm, PauseForm, PushesForm
from notifications.forms.quiet import QuietForm
from notifications.models import Choice, QuietWindow
from notifications.preview import next_message
from notifications.ways import columns_for, groups_of

PAGE = "notifications/choices.html"


@require_safe
def page(request: PersonRequest) -> HttpResponse:
    return render(request, PAGE, context(request))


@require_safe
def live(request: PersonRequest) -> HttpResponse:
    """The parts of the page as they are now: what was typed and not kept yet stays."""
    told = context(request)
    response = fragment(request, f"{PAGE}#parts", told, page="notifications:choices")
    if response.status_code == HTTPStatus.OK:
        response.write(join([Piece("#beside", f"{PAGE}#beside", told, swap="innerMorph")], request))
    return response


def refused(request: PersonRequest, **typed: Any) -> HttpResponse:
    """Show the page again, with what was typed and what is wrong about it."""
    return render(request, PAGE, context(request, **typed), status=422)


def kept(request: PersonRequest, entry: AuditEntry | None, words: str) -> HttpResponse:
    """Say what is so now, with a way back if anything has changed."""
    if entry:
        toast(request, words, undo=reverse("tasks:undo", args=[entry.pk]))
    else:
        toast(request, "It stays as it was.")
    return redirect("notifications:choices")


def choice_of(request: PersonRequest) -> Choice:
    return Choice.of({request.user.pk})[request.user.pk]


def context(request: PersonRequest, ticked: Any = None, quiet: QuietForm | None = None, **typed: Any) -> dict[str, Any]:
    user, choice, now = request.user, choice_of(request), timezone.now()
    columns = columns_for(choice)
    return {
        "choice": choice,
        "columns": columns,
        "standing": {column.way.value: column.standing.value for column in columns},
        "groups": groups_of(choice, columns, ticked),
        "preview": next_message(user, at=now),
        "now": now.astimezone(user.zone),
        "is_paused": choice.silent_until is not None and choice.silent_until > user.today(now),
        "digest": DigestForm(choice=choice),
        "pushes": PushesForm(choice=choice),
        "pause": PauseForm(choice=choice, today=user.today(now)),
        **quiet_hours(request, quiet),
        **typed,
    }


def quiet_hours(request: PersonRequest, typed: QuietForm | None) -> dict[str, Any]:
    """Return the forms of somebody's quiet hours, and one for more; that which was `typed` stands in its place."""
    about = typed.kept.pk if typed and typed.kept else None
    rows = QuietWindow.objects.visible_to(request.user).order_by("start", "pk")
    week_start = request.user.week_start
    forms = [typed if row.pk == about else QuietForm(kept=row, week_start=week_start) for row in rows]
    new = typed if typed and about is None else QuietForm(week_start=week_start)
    return {"windows": forms, "new_window": new, "has_room": len(forms) < MOST_WINDOWS or new.is_bound}
