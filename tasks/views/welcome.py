"""Coming back after some quiet days: three ways to go on, and the way back from the third."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_POST

from accounts.requests import PersonRequest
from dueit.core.events.models import AuditEntry
from dueit.core.web.toasts import toast
from tasks import actions
from tasks.domain.refusals import MoveConflict
from tasks.domain.welcome import Choice
from tasks.views.answers import changed, undo_url

WORDS = {
    Choice.PICK_UP: "All is where you left it.",
    Choice.EASE_IN: "Short days for a week: three things at most.",
    Choice.NEW_CHAPTER: "A new chapter. What was open rests under Let go.",
}


@require_POST
def answer(request: PersonRequest, choice: str) -> HttpResponse:
    try:
        trace = actions.answer_welcome(choice, by=request.user, at=timezone.now())
    except MoveConflict as refusal:
        toast(request, str(refusal))
    else:
        toast(request, WORDS[Choice(choice)], undo=undo_url(trace))
    return changed(request, [])


@require_POST
def restore(request: PersonRequest, entry_id: int) -> HttpResponse:
    """Bring back, as a whole, what a new chapter let go."""
    chapter = get_object_or_404(AuditEntry, pk=entry_id, actor=request.user, details__choice=Choice.NEW_CHAPTER)
    try:
        actions.restore_chapter(chapter, by=request.user, at=timezone.now())
    except MoveConflict as refusal:
        toast(request, str(refusal))
    else:
        toast(request, "It is all back where it was.")
    return changed(request, [], page="tasks:let_go")
