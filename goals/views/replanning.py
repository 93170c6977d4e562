"""Spreading what is left of a goal again: the difference first, one tap to take it, and the way back."""

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from accounts.requests import PersonRequest
from dueit.core.events.undo import CannotUndo
from dueit.core.web.fragments import back
from dueit.core.web.toasts import toast
from goals import actions
from goals.domain.replan_words import summary
from goals.models import Goal, Receipt
from goals.receipts import lines_of
from goals.views.answers import told, undo_url, visible_goal


@require_http_methods(["GET", "HEAD", "POST"])
def replan(request: PersonRequest, goal_id: int) -> HttpResponse:
    goal = visible_goal(request, goal_id)
    with told(request):
        return take(request, goal) if request.method == "POST" else difference(request, goal)
    return redirect(goal)


def take(request: PersonRequest, goal: Goal) -> HttpResponse:
    """Take what was looked at; if something else would happen by now, show that first."""
    try:
        receipt = actions.take_replan(goal, by=request.user, at=timezone.now(), seen=request.POST.get("seen", ""))
    except (actions.SeenOtherwise, actions.NothingMoves) as refusal:
        return difference(request, goal, refusal)
    toast(request, f"Spread again: {summary(receipt.lines)}.", undo=undo_url(receipt.trace))
    return HttpResponseRedirect(goal.get_absolute_url())


def difference(request: PersonRequest, goal: Goal, refusal: Exception | None = None) -> HttpResponse:
    """Show what would move and what would be let go, and write nothing."""
    proposal = actions.propose_replan(goal, by=request.user, at=timezone.now())
    context = {"goal": goal, "proposal": proposal, "lines": lines_of(proposal.changes), "refusal": refusal}
    return render(request, "goals/replan.html", context, status=409 if refusal else 200)


@require_POST
def undo_receipt(request: PersonRequest, receipt_id: int) -> HttpResponse:
    receipt = get_object_or_404(Receipt.objects.visible_to(request.user), pk=receipt_id)
    try:
        with told(request):
            actions.undo_receipt(receipt, by=request.user, at=timezone.now())
            toast(request, "Back as it was.")
    except CannotUndo as refusal:
        toast(request, str(refusal))
    return back(request, receipt)
