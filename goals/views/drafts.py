"""Proposed steps: waited for, looked at, argued with, and kept."""

from datetime import datetime

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from accounts.requests import PersonRequest
from dueit.core.web.fragments import Piece, partials
from dueit.core.web.toasts import toast
from goals import actions, telling
from goals.domain.pace import DEFAULT, Pace
from goals.domain.standing import DraftState, Wish
from goals.models import Draft
from goals.preview import Preview, level_choices
from goals.views.answers import own_draft, told, undo_url

PAGE = "goals/draft.html"
REGIONS = ("suggestions", "keeping", "bar")


@require_safe
def page(request: PersonRequest, draft_id: int) -> HttpResponse:
    draft = own_draft(request, draft_id)
    if draft.state == DraftState.KEPT:
        return redirect(draft.subject)
    preview = previewed(request, draft, at=timezone.now())
    return render(request, PAGE, {"preview": preview, "draft": draft, **level_choices(draft.level)})


@require_safe
def live(request: PersonRequest, draft_id: int) -> HttpResponse:
    """Answer a page that waits: nothing as long as nothing is new."""
    draft = own_draft(request, draft_id)
    if draft.state == DraftState.KEPT:
        return redirect(draft.subject)
    preview = previewed(request, draft, at=timezone.now())
    if request.GET.get("mark") == preview.mark:
        return HttpResponse(status=204)
    return partials(request, pieces(preview), page=draft)


@require_POST
def ask_again(request: PersonRequest, draft_id: int) -> HttpResponse:
    """Ask for another plan."""
    draft = noted(request, draft_id)
    with told(request):
        draft = actions.ask_again(draft, by=request.user, at=timezone.now())
    return shown(request, draft)


@require_POST
def ask_about_step(request: PersonRequest, draft_id: int, wish: str) -> HttpResponse:
    """Ask for smaller steps, or another idea, in the place of the step that `key` names."""
    draft, key = noted(request, draft_id), request.POST.get("key", "")
    with told(request):
        draft = actions.ask_about_step(draft, key, Wish(wish), by=request.user, at=timezone.now())
    return shown(request, draft)


@require_POST
def use_pattern(request: PersonRequest, draft_id: int) -> HttpResponse:
    """Stop waiting for the assistant."""
    draft = own_draft(request, draft_id)
    with told(request):
        draft = actions.propose_pattern(draft, by=request.user, at=timezone.now())
    return shown(request, draft)


@require_POST
def keep(request: PersonRequest, draft_id: int) -> HttpResponse:
    """Make the ticked steps tasks."""
    draft, keys = noted(request, draft_id), request.POST.getlist("keep")
    with told(request):
        draft = actions.keep(draft, keys, pace=chosen_pace(request), by=request.user, at=timezone.now())
    if draft.trace:
        toast(request, f"{telling.kept(draft.trace)}.", undo=undo_url(draft.trace))
    return redirect(draft.subject) if draft.trace else shown(request, draft)


@require_POST
def leave(request: PersonRequest, draft_id: int) -> HttpResponse:
    """Create nothing, for now."""
    draft = actions.leave(own_draft(request, draft_id), by=request.user, at=timezone.now())
    toast(request, "Left for now. You can ask for steps whenever you like.")
    return redirect(draft.subject)


def shown(request: PersonRequest, draft: Draft) -> HttpResponse:
    """Show a draft: in the page that showed another one, now under its own address, or by going there."""
    if not request.headers.get("HX-Target", "").endswith("#draft"):
        return redirect(draft)
    response = partials(request, pieces(previewed(request, draft, at=timezone.now())), page=draft)
    response["HX-Replace-Url"] = draft.get_absolute_url()
    return response


def pieces(preview: Preview) -> list[Piece]:
    context = {"preview": preview, "draft": preview.draft}
    return [Piece(f"#draft-{region}", f"{PAGE}#{region}", context, swap="outerHTML") for region in REGIONS]


def previewed(request: PersonRequest, draft: Draft, *, at: datetime) -> Preview:
    """Show a draft with what is ticked: as the page that asks says, else as it was remembered."""
    known = unticked(request.GET.getlist("shown"), request.GET.getlist("keep")) or draft.left_out
    return Preview(draft, at, frozenset(known))


def noted(request: PersonRequest, draft_id: int) -> Draft:
    """Remember what is ticked before the page is drawn again."""
    draft = own_draft(request, draft_id)
    if draft.is_ready and "shown" in request.POST:
        keys = unticked(request.POST.getlist("shown"), request.POST.getlist("keep"))
        draft = actions.note_choice(draft, keys, chosen_pace(request))
    return draft


def unticked(shown: list[str], kept: list[str]) -> list[str]:
    return [key for key in shown if key not in kept]


def chosen_pace(request: PersonRequest) -> Pace:
    pace = request.POST.get("pace", "")
    return Pace(pace) if pace in set(Pace) else DEFAULT
