"""Removing a goal."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts.requests import PersonRequest
from dueit.core.web.toasts import toast
from goals import actions
from goals.leftovers import without_goal
from goals.views.answers import told, undo_url, visible_goal
from tasks.actions.access import check_may
from tasks.domain.roles import Permission


@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: PersonRequest, goal_id: int) -> HttpResponse:
    """Remove a goal; a GET says what that means."""
    goal = visible_goal(request, goal_id)
    with told(request):
        if request.method == "POST":
            goal = actions.remove_goal(goal, by=request.user, at=timezone.now())
            toast(request, f"“{goal}” is gone.", undo=undo_url(goal.trace))
            return redirect("goals:list")
        check_may(request.user, Permission.REMOVE, goal.project_id)
    return render(request, "goals/remove.html", {"goal": goal, **without_goal(goal)})
