"""Quiet moments: what somebody has come to, and the one switch."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.requests import PersonRequest
from dueit.core.web.fragments import fragment
from dueit.core.web.toasts import toast
from notifications import actions
from notifications.models import Achievement, Choice

PAGE = "notifications/moments.html"


@require_http_methods(["GET", "HEAD", "POST"])
def page(request: PersonRequest) -> HttpResponse:
    if request.method != "POST":
        return render(request, PAGE, context(request))
    has_moments = request.POST.get("moments") == "on"
    entry = actions.switch_moments(request.user, has_moments, by=request.user, at=timezone.now())
    if entry:
        toast(request, "Kept.", undo=reverse("tasks:undo", args=[entry.pk]))
    return redirect("notifications:moments")


@require_safe
def live(request: PersonRequest) -> HttpResponse:
    """Those that are there now."""
    return fragment(request, f"{PAGE}#seen", context(request), page="notifications:moments")


def context(request: PersonRequest) -> dict[str, Any]:
    """What was come to; what was not is not shown, for nothing is missing."""
    is_on = Choice.of([request.user.pk])[request.user.pk].has_achievements
    earned = Achievement.objects.visible_to(request.user).order_by("-earned_at", "-pk")
    return {"is_on": is_on, "moments": earned if is_on else earned.none()}
