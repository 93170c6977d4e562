"""The page that says why something came, or did not."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.requests import PersonRequest
from notifications.why import day_told


@require_safe
def page(request: PersonRequest) -> HttpResponse:
    told = day_told(request.user, request.GET, at=timezone.now())
    return render(request, "notifications/why.html", {"told": told, "page": told.page})
