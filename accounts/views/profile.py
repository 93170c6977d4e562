"""The settings page, and the offer to follow the clock of the place where one is."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from accounts import actions
from accounts.forms.profile import ClockForm, ProfileForm
from accounts.requests import PersonRequest
from dueit.core.web.fragments import back


@require_http_methods(["GET", "HEAD", "POST"])
def profile(request: PersonRequest) -> HttpResponse:
    form = ProfileForm.about(request.user, request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return page(request, form, status=422 if form.is_bound else 200)
    actions.retune_profile(request.user, by=request.user, at=timezone.now(), **form.cleaned_data)
    messages.success(request, "Kept. Pages that are open elsewhere follow when you next load them.")
    return redirect("accounts:profile")


@require_POST
def zone(request: PersonRequest) -> HttpResponse:
    """Follow the clock that the browser goes by."""
    form = ClockForm(request.POST)
    if not form.is_valid():
        messages.error(request, "We don't know that time zone. Your days stay as they are.")
        return page(request, ProfileForm.about(request.user), status=422)
    actions.retune_profile(request.user, by=request.user, at=timezone.now(), **form.cleaned_data)
    messages.success(request, "Your days follow the clock of this place now.")
    return back(request, "accounts:profile")


def page(request: PersonRequest, form: ProfileForm, *, status: int) -> HttpResponse:
    now = timezone.localtime(timezone=request.user.zone)
    return render(request, "accounts/profile.html", {"form": form, "now": now}, status=status)
