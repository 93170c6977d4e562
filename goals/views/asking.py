"""Asking for steps towards a goal, or in the place of a task."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from accounts.requests import PersonRequest
from goals import actions
from goals.domain import levels
from goals.forms import LevelForm
from goals.models import Goal
from goals.preview import level_choices
from goals.views.answers import told, visible_goal, visible_task
from goals.views.drafts import shown
from tasks.actions.access import check_may_on
from tasks.domain.roles import Permission
from tasks.models import Task

SMALL = levels.smaller_than(levels.DEFAULT).number


@require_POST
def about_goal(request: PersonRequest, goal_id: int) -> HttpResponse:
    return ask(request, visible_goal(request, goal_id))


@require_http_methods(["GET", "HEAD", "POST"])
def about_task(request: PersonRequest, task_id: int) -> HttpResponse:
    """Ask for smaller steps in the place of a task; a GET asks how small."""
    task = visible_task(request, task_id)
    if request.method == "POST":
        return ask(request, task)
    with told(request):
        check_may_on(task, request.user, Permission.ADD)
    return render(request, "goals/smaller.html", {"task": task, **level_choices(SMALL)})


def ask(request: PersonRequest, subject: Goal | Task) -> HttpResponse:
    """Ask at the chosen level; a level that doesn't exist leads back to what was asked about."""
    form = LevelForm(request.POST)
    if not form.is_valid():
        return redirect(subject)
    level, kind = form.cleaned_data["level"], form.cleaned_data["kind"]
    with told(request):
        draft = actions.ask_for_steps(subject, level, kind, by=request.user, at=timezone.now())
    return shown(request, draft)
