"""What rests: looking at it, and keeping one."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from accounts.requests import PersonRequest
from dueit.core.web.fragments import fragment
from tasks import actions
from tasks.resting import resting_of
from tasks.views.answers import acted, permitted, visible

SHOWN = 100


@require_safe
def page(request: PersonRequest) -> HttpResponse:
    return render(request, "tasks/resting.html", context(request))


@require_safe
def rows(request: PersonRequest) -> HttpResponse:
    return fragment(request, "tasks/resting.html#rows", context(request), page="tasks:resting")


@require_POST
@permitted()
def keep(request: PersonRequest, task_id: int) -> HttpResponse:
    task = visible(request, task_id)
    return acted(request, task, lambda it: actions.keep_task(it, by=request.user, at=timezone.now()), "{} is kept.")


def context(request: PersonRequest) -> dict[str, object]:
    return {"resting": resting_of([request.user], at=timezone.now())[:SHOWN]}
