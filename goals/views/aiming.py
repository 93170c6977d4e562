"""Choosing where, and with whom, a goal is pursued."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from accounts.requests import PersonRequest
from dueit.core.web.toasts import toast
from goals import actions
from goals.forms import AimForm
from goals.views.answers import check_may_keep, told, undo_url, visible_goal
from goals.views.goals import goal_page


@require_POST
def aim(request: PersonRequest, goal_id: int) -> HttpResponse:
    goal = visible_goal(request, goal_id)
    check_may_keep(request, goal.project)
    form = AimForm(goal, request.POST)
    if not form.is_valid():
        return goal_page(request, goal, form)
    with told(request):
        goal = actions.aim_goal(goal, form.aim, by=request.user, at=timezone.now())
        place = form.cleaned_data["platform"] or "nowhere in particular"
        toast(request, f"“{goal}”: {place}.", undo=undo_url(goal.trace))
    return redirect(goal)
