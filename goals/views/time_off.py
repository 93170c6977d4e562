"""Time off for everything: looked at, taken, and over."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from accounts.requests import PersonRequest
from dueit.core.web.toasts import toast
from goals import actions
from goals.away import foreseen
from goals.forms import TimeOffForm
from goals.models import TimeOff
from goals.views.answers import undo_url

PAGE = "goals/time_off.html"


@require_http_methods(["GET", "HEAD", "POST"])
def time_off(request: PersonRequest) -> HttpResponse:
    """Say from when until when; see what that changes, then take it."""
    now = timezone.now()
    today = request.user.today(now)
    form = TimeOffForm(request.POST if request.method == "POST" else None, today=today)
    context = {"form": form, "off": TimeOff.objects.open().of(request.user).first()}
    if not form.is_valid():
        return render(request, PAGE, context, status=422 if form.is_bound else 200)
    days = form.cleaned_data["first_on"], form.cleaned_data["last_on"]
    if request.POST.get("take") != "yes":
        return render(request, PAGE, {**context, "foreseen": foreseen(request.user, *days, today=today)})
    try:
        off = actions.take_time_off(request.user, *days, at=now)
        toast(request, "Time off is taken. Nothing counts as gone by.", undo=undo_url(off.trace))
    except actions.AlreadyOff as refusal:
        toast(request, str(refusal))
    return redirect("goals:time_off")


@require_POST
def come_back(request: PersonRequest) -> HttpResponse:
    """Be back today, or leave what has not begun."""
    off = TimeOff.objects.open().of(request.user).first()
    if off:
        off = actions.come_back(off, at=timezone.now())
        toast(request, "Welcome back. Everything comes up as ever from today on.", undo=undo_url(off.trace))
    return redirect("goals:time_off")
