"""How often something comes: the digest, pushes, a pause."""

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from accounts.requests import PersonRequest
from notifications import actions
from notifications.forms.pace import DigestForm, PauseForm, PushesForm
from notifications.models.choice import Rhythm
from notifications.views.preferences import choice_of, kept, refused

OFTEN = {Rhythm.DAILY: "The digest comes every day.", Rhythm.WEEKLY: "The digest comes once a week."}


@require_POST
def digest(request: PersonRequest) -> HttpResponse:
    user, form = request.user, DigestForm(request.POST, choice=choice_of(request))
    if not form.is_valid():
        return refused(request, digest=form)
    rhythm, wall, weekday = (form.cleaned_data[name] for name in ("digest", "digest_at", "digest_weekday"))
    entry = actions.choose_digest(user, rhythm, wall=wall, weekday=weekday, by=user, at=timezone.now())
    return kept(request, entry, OFTEN.get(rhythm, "No digest comes any more."))


@require_POST
def pushes(request: PersonRequest) -> HttpResponse:
    form = PushesForm(request.POST, choice=choice_of(request))
    if not form.is_valid():
        return refused(request, pushes=form)
    a_day = form.cleaned_data["pushes_a_day"]
    return kept(request, actions.choose_pushes(request.user, a_day, by=request.user, at=timezone.now()), "Kept.")


@require_POST
def pause(request: PersonRequest) -> HttpResponse:
    user, now = request.user, timezone.now()
    form = PauseForm(request.POST, choice=choice_of(request), today=user.today(now))
    if not form.is_valid():
        return refused(request, pause=form)
    until = form.cleaned_data["until"]
    return kept(request, actions.pause(user, until, by=user, at=now), f"Nothing disturbs you until {until:%A, %-d %B}.")


@require_POST
def end_pause(request: PersonRequest) -> HttpResponse:
    entry = actions.pause(request.user, None, by=request.user, at=timezone.now())
    return kept(request, entry, "The pause is over.")
