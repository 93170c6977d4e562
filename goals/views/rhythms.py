"""The rhythm of a goal: chosen, looked at before it is kept, paused, taken up again and ended."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from accounts.requests import PersonRequest
from dueit.core.web.fragments import Piece, back, is_htmx, partials
from dueit.core.web.toasts import toast
from goals import actions
from goals.ahead import Ahead, ahead_of
from goals.domain.schedule.words import describe
from goals.forms import RhythmForm
from goals.models import Recurrence
from goals.views.answers import told, undo_url, visible_goal
from goals.where import where_of
from tasks.actions.access import check_may
from tasks.domain.roles import Permission

PAGE = "goals/rhythm.html"
DEEDS: dict[str, tuple[Callable[..., Recurrence], str]] = {
    "pause": (actions.pause_goal, "“{}” rests for a while. Nothing counts as gone by."),
    "resume": (actions.resume_goal, "“{}” comes up again from today on."),
    "stop": (actions.stop_repeating, "“{}” comes up no more. What is open stays."),
}


@require_http_methods(["GET", "HEAD", "POST"])
def rhythm(request: PersonRequest, goal_id: int) -> HttpResponse:
    """Choose a rhythm, or another one from today on."""
    now = timezone.now()
    ahead = changeable(request, goal_id, at=now)
    form = form_of(ahead, request.POST if request.method == "POST" else None)
    if not form.is_valid() or not kept(request, ahead, form, at=now):
        return rhythm_page(request, ahead, form, status=422 if form.is_bound else 200)
    return redirect(ahead.goal)


@require_POST
def look(request: PersonRequest, goal_id: int) -> HttpResponse:
    """Show what a rhythm would bring, and keep nothing."""
    ahead = changeable(request, goal_id, at=timezone.now())
    form = form_of(ahead, request.POST)
    is_clear = form.is_valid()
    if not is_htmx(request):
        return rhythm_page(request, ahead, form.agreeing() if is_clear else form, looked_at=form)
    context = {"form": form, "seen": ahead.with_policy(form.policy) if is_clear else None, "is_look": True}
    pieces = [Piece("#rhythm-seen", f"{PAGE}#seen", context, swap="innerMorph")]
    if is_clear:
        agreeing = {"form": form.agreeing()}
        other = "fields" if form.are_words_new else "words"
        pieces += [Piece(f"#rhythm-{name}", f"{PAGE}#{name}", agreeing, swap="innerHTML") for name in (other, "shown")]
    return partials(request, pieces, page=ahead.goal)


@require_POST
def act(request: PersonRequest, goal_id: int, deed: str) -> HttpResponse:
    """Pause, resume or end a rhythm."""
    goal = visible_goal(request, goal_id)
    action, words = DEEDS[deed]
    with told(request):
        recurrence = action(goal, by=request.user, at=timezone.now())
        if recurrence.trace:
            toast(request, words.format(goal), undo=undo_url(recurrence.trace))
    return back(request, goal)


@require_POST
def sweep(request: PersonRequest, goal_id: int) -> HttpResponse:
    """Make today's tasks now, without waiting for the minute to turn."""
    now = timezone.now()
    ahead = changeable(request, goal_id, at=now)
    swept = actions.sweep_goal(ahead.goal, at=now)
    toast(request, "It is on your list." if swept.made else "Nothing is due that is not there already.")
    return back(request, ahead.goal)


def changeable(request: PersonRequest, goal_id: int, *, at: datetime) -> Ahead:
    """Return where a goal stands that this person may change; 403 where they only look."""
    goal = visible_goal(request, goal_id)
    with told(request):
        check_may(request.user, Permission.ADD, goal.project_id)
    return ahead_of(goal, request.user, at=at)


def form_of(ahead: Ahead, sent: QueryDict | None = None) -> RhythmForm:
    kept = ahead.recurrence
    return RhythmForm(
        sent,
        today=ahead.today,
        policy=kept.schedule if kept else None,
        accounts=ahead.accounts,
        week_start=ahead.week_start,
        initial={"title": kept.title, "minutes": kept.minutes, "prompt": ahead.goal.prompt} if kept else None,
    )


def kept(request: PersonRequest, ahead: Ahead, form: RhythmForm, *, at: datetime) -> bool:
    """Have the goal repeat as the form says; what turns out to be wrong after all is said at its field."""
    said: dict[str, Any] = {name: form.cleaned_data[name] for name in ("title", "minutes", "prompt")}
    try:
        with told(request):
            made = actions.repeat_goal(ahead.goal, form.policy, by=request.user, at=at, **said)
            words = describe(form.policy, today=ahead.today)
            toast(request, f"{words}: that is its rhythm now.", undo=undo_url(made.trace))
    except actions.Unfit as refusal:
        form.blame(refusal.faults)
        return False
    return True


def rhythm_page(
    request: PersonRequest, ahead: Ahead, form: RhythmForm, *, status: int = 200, looked_at: RhythmForm | None = None
) -> HttpResponse:
    """Show the form beside what it would bring: what was looked at, or else the rhythm that there is."""
    judged = looked_at or form
    policy = judged.policy if judged.is_bound and judged.is_valid() else None
    current = ahead.recurrence.schedule if ahead.recurrence and not judged.is_bound else None
    chosen = policy or current
    context = {
        "goal": ahead.goal,
        "ahead": ahead,
        "form": form,
        "seen": ahead.with_policy(chosen) if chosen else None,
        "where": where_of(ahead.goal, request.user),
    }
    return render(request, PAGE, context, status=status)
