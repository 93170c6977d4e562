"""Offering a task, taking it, handing it back: nobody is assigned, and nothing is counted."""

from functools import partial
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from accounts.requests import PersonRequest
from dueit.core.ids import as_id
from tasks import actions
from tasks.domain.roles import Permission
from tasks.forms import WordForm
from tasks.models import Membership, Task
from tasks.offered import people_to_ask
from tasks.views.answers import acted, permitted, to_act_on, visible

FREE = "free"  # in the place of somebody's number: whoever's turn it is


@require_http_methods(["GET", "HEAD", "POST"])
@permitted()
def offer(request: PersonRequest, task_id: int) -> HttpResponse:
    """Offer a task to one of the project's people, or to whoever is free."""
    task = to_act_on(request, task_id, Permission.ASSIGN)
    if request.method != "POST":
        people = people_to_ask(task, by=request.user)
        return render(request, "tasks/offer.html", {"task": task, "people": people, "free": FREE})
    acted(request, task, asking(request, task), "{} is offered.")
    return redirect(task)


@require_POST
@permitted()
def take(request: PersonRequest, task_id: int) -> HttpResponse:
    task = visible(request, task_id)
    return acted(request, task, partial(actions.take_task, by=request.user, at=timezone.now()), "{} is with you now.")


@require_http_methods(["GET", "HEAD", "POST"])
@permitted()
def hand_back(request: PersonRequest, task_id: int) -> HttpResponse:
    """Hand a task back, with a word if one likes."""
    task = to_act_on(request, task_id, Permission.COMPLETE)
    form = WordForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        context = {"task": task, "form": form}
        return render(request, "tasks/hand_back.html", context, status=422 if form.is_bound else 200)
    word = form.cleaned_data["word"]
    act = partial(actions.hand_back, word=word, by=request.user, at=timezone.now())
    return acted(request, task, act, "{} is handed back.")


@require_POST
@permitted()
def withdraw(request: PersonRequest, task_id: int) -> HttpResponse:
    task = visible(request, task_id)
    act = partial(actions.withdraw_offer, by=request.user, at=timezone.now())
    return acted(request, task, act, "{} is no longer offered.")


def asking(request: PersonRequest, task: Task) -> "partial[Task]":
    """Return the action that offers to whom the request names; a number that is nobody's here is 404."""
    by_whom: dict[str, Any] = {"by": request.user, "at": timezone.now()}
    if request.POST.get("to") == FREE:
        return partial(actions.offer_to_whoever_is_free, **by_whom)
    number = as_id(request.POST.get("to", ""))
    if number is None:
        raise Http404
    member = get_object_or_404(Membership.objects.select_related("user"), pk=number, project=task.project_id)
    return partial(actions.offer_task, to=member.user, **by_whom)
