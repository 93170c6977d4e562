"""Every time that a goal came up."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.requests import PersonRequest
from dueit.core.web.fragments import fragment
from goals.ahead import ahead_of
from goals.came import PER_PAGE, came, times_of
from goals.views.answers import visible_goal

PAGE = "goals/times.html"


@require_safe
def page(request: PersonRequest, goal_id: int) -> HttpResponse:
    return render(request, PAGE, times_context(request, goal_id))


@require_safe
def rows(request: PersonRequest, goal_id: int) -> HttpResponse:
    """Draw the list again."""
    context = times_context(request, goal_id)
    return fragment(request, f"{PAGE}#rows", context, page=context["goal"])


def times_context(request: PersonRequest, goal_id: int) -> dict[str, object]:
    goal = visible_goal(request, goal_id)
    ahead = ahead_of(goal, request.user, at=timezone.now())
    page = Paginator(times_of(goal), PER_PAGE).get_page(request.GET.get("page"))
    return {"goal": goal, "ahead": ahead, "page": page, "times": came(page.object_list, today=ahead.today)}
