"""Saying a goal: one form, four plain questions, and a look at what the answers would bring."""

from datetime import datetime

from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from accounts.requests import PersonRequest
from dueit.core.ids import as_id
from dueit.core.web.fragments import Piece, is_htmx, partials
from dueit.core.web.toasts import toast
from goals import actions
from goals.ahead import Foresight, ahead_of_wish
from goals.domain import levels
from goals.domain.schedule.words import describe
from goals.forms import LevelForm, WishForms
from goals.models import Goal
from goals.preview import level_choices
from goals.views.answers import told, undo_url
from goals.where import choices_in
from tasks.actions.access import check_may
from tasks.domain.roles import Permission
from tasks.models import Project
from tasks.rooms import places_to_add
from tasks.views.answers import visible_project

PAGE = "goals/new.html"
RHYTHM = "goals/rhythm.html"


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: PersonRequest) -> HttpResponse:
    """Say a goal; what follows is the page of its proposed steps, or the goal's own."""
    now = timezone.now()
    forms = forms_of(request, request.POST if request.method == "POST" else None, at=now)
    goal = said(request, forms, at=now) if forms.sent is not None and forms.is_valid() else None
    if goal is None:
        return saying_page(request, forms, at=now, status=200 if forms.sent is None else 422)
    if request.POST.get("then") == "goal":
        return redirect(goal)
    return redirect(actions.ask_for_steps(goal, goal.level, wished_kind(forms), by=request.user, at=now))


@require_POST
def look(request: PersonRequest) -> HttpResponse:
    """Show what the rhythm would bring, and keep nothing."""
    now = timezone.now()
    forms = forms_of(request, request.POST, at=now)
    judged, seen = forms.rhythm, foresight(request, forms, at=now)
    if not is_htmx(request):
        return saying_page(request, forms, at=now)
    context = {"form": judged, "seen": seen, "is_look": True}
    pieces = [Piece("#rhythm-seen", f"{RHYTHM}#seen", context, swap="innerMorph"), *places_again(request, forms)]
    if seen:
        other = "fields" if judged.are_words_new else "words"
        agreeing = {"form": judged.agreeing()}
        again = {name: f"{RHYTHM}#{name}" for name in (other, "shown")}
        pieces += [Piece(f"#rhythm-{name}", part, agreeing, swap="innerHTML") for name, part in again.items()]
    return partials(request, pieces, page="goals:new")


def places_again(request: PersonRequest, forms: WishForms) -> list[Piece]:
    """Offer the platforms of the project that was chosen just now."""
    if not request.headers.get("HX-Source", "").endswith("#say-places"):
        return []
    context = {"forms": forms, "options": choices_in(forms.where, forms.goal)}
    return [Piece("#say-where", f"{PAGE}#where", context, swap="innerHTML")]


def forms_of(request: PersonRequest, sent: QueryDict | None, *, at: datetime) -> WishForms:
    return WishForms(
        sent,
        user=request.user,
        project=wanted_project(request, sent),
        today=request.user.today(at),
        title=request.GET.get("title", "")[:200],
        rhythm=request.GET.get("rhythm", "")[:300],
        level=levels.DEFAULT,
    )


def wanted_project(request: PersonRequest, sent: QueryDict | None) -> Project:
    """Return where the goal is to live: with one's own things, or where one may add; what one can't see is 404."""
    wanted = (sent or request.GET).get("project")
    if not wanted:
        return Project.objects.personal_of(request.user)
    project = visible_project(request, as_id(wanted))
    with told(request):
        check_may(request.user, Permission.ADD, project.pk)
    return project


def said(request: PersonRequest, forms: WishForms, *, at: datetime) -> Goal | None:
    """Write the goal down, and tell its rhythm; what turns out to be wrong after all is said at its field."""
    try:
        goal = actions.say_wish(forms.goal.project, wish_of(forms), by=request.user, at=at)
    except actions.Unfit as refusal:
        forms.rhythm.blame(refusal.faults)
        return None
    if goal.trace:
        words = describe(forms.rhythm.policy, today=request.user.today(at))
        toast(request, f"{words}: that is its rhythm now.", undo=undo_url(goal.trace))
    return goal


def wish_of(forms: WishForms) -> actions.Wish:
    said = forms.wish.cleaned_data
    words = {"title": said["title"], "why": said["why"], "level": said["level"], "aim": forms.aim}
    if not forms.is_repeating:
        return actions.Wish(**words)
    rhythm = forms.rhythm.cleaned_data
    of_tasks = {"task_title": rhythm["title"], "minutes": rhythm["minutes"], "prompt": rhythm["prompt"]}
    return actions.Wish(**words, **of_tasks, policy=forms.rhythm.policy)


def wished_kind(forms: WishForms) -> str:
    kind: str = forms.wish.cleaned_data["kind"]
    return kind


def foresight(request: PersonRequest, forms: WishForms, *, at: datetime) -> Foresight | None:
    """Foresee the rhythm that was said, if one was and it fits."""
    if not forms.is_repeating or not forms.rhythm.is_valid():
        return None
    return ahead_of_wish(forms.goal, request.user, forms.aim, at=at).with_policy(forms.rhythm.policy)


def saying_page(request: PersonRequest, forms: WishForms, *, at: datetime, status: int = 200) -> HttpResponse:
    seen = foresight(request, forms, at=at)
    context = {
        "forms": forms,
        "form": forms.rhythm.agreeing() if seen else forms.rhythm,
        "seen": seen,
        "options": choices_in(forms.where, forms.goal),
        "places": places_to_add(request.user),
        "chosen": forms.goal.project_id,
        **level_choices(wanted_level(request)),
    }
    return render(request, PAGE, context, status=status)


def wanted_level(request: PersonRequest) -> int:
    """Keep the slider where it was when the form comes back."""
    form = LevelForm(request.POST)
    return form.cleaned_data["level"] if form.is_valid() else levels.DEFAULT
