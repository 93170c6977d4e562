"""A newcomer's first minute: a name, a clock, and on to the first thought."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from accounts import actions
from accounts.forms.profile import FirstDayForm
from accounts.requests import PersonRequest


@require_http_methods(["GET", "HEAD", "POST"])
def first_day(request: PersonRequest) -> HttpResponse:
    told = {"name": request.user.name, "time_zone": request.user.time_zone}
    form = FirstDayForm(request.POST if request.method == "POST" else None, initial=told)
    if form.is_valid():
        at = timezone.now()
        actions.retune_profile(request.user, by=request.user, at=at, **form.cleaned_data)
        actions.welcome(request.user, by=request.user, at=at)  # what is next can be left without being asked again
        return redirect(settings.FIRST_THOUGHT_URL)
    now = timezone.localtime(timezone=request.user.zone)
    status = 422 if form.is_bound else 200
    return render(request, "accounts/first_day.html", {"form": form, "now": now}, status=status)


@require_POST
def skip(request: PersonRequest) -> HttpResponse:
    """Go straight to the day; everything can be set later."""
    actions.welcome(request.user, by=request.user, at=timezone.now())
    return redirect(settings.LOGIN_REDIRECT_URL)
