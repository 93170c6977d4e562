"""Moving tasks: each move is one POST."""

from functools import partial

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from accounts.requests import PersonRequest
from dueit.core.ids import as_id
from dueit.core.web.toasts import toast
from tasks import actions
from tasks.domain.refusals import MoveConflict
from tasks.domain.roles import Permission
from tasks.forms import DayForm, NoteForm
from tasks.looks import look_of
from tasks.models import Task
from tasks.views.answers import acted, changed, permitted, to_act_on, visible
from tasks.views.undo import take_back_last

WORDS = {
    "start": "{} begun.",
    "put_back": "{} put back.",
    "complete": "{} settled.",
    "skip": "{} let go.",
    "fail": "{} didn't work out. That happens.",
    "today": "{} is on today.",
    "not_today": "{} rests until tomorrow.",
    "some_day": "{} rests under Some day.",
    "rest": "{} leaves you be for two weeks.",
}
NOT_THIS_TIME = "Not this time: {}. The goal goes on."


@require_POST
@permitted()
def move(request: PersonRequest, task_id: int, move: str) -> HttpResponse:
    task = visible(request, task_id)
    words = NOT_THIS_TIME if move == "skip" and look_of(task).repeats else WORDS[move]
    return acted(request, task, lambda it: actions.move_task(it, move, by=request.user, at=timezone.now()), words)


@require_http_methods(["GET", "HEAD", "POST"])
@permitted()
def outcome(request: PersonRequest, task_id: int) -> HttpResponse:
    """Say that a task didn't work out, with a note if one likes: a calm end."""
    task = to_act_on(request, task_id, Permission.FAIL)
    form = NoteForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        context = {"task": task, "form": form}
        return render(request, "tasks/outcome.html", context, status=422 if form.is_bound else 200)
    now, note = timezone.now(), form.cleaned_data["note"]
    act = partial(actions.move_task, move="fail", by=request.user, at=now, note=note)
    acted(request, task, act, WORDS["fail"])
    return redirect(task)


@require_http_methods(["GET", "HEAD", "POST"])
@permitted()
def day(request: PersonRequest, task_id: int) -> HttpResponse:
    """Plan this one for another day, while its goal keeps its beat."""
    task, now = to_act_on(request, task_id, Permission.PLAN), timezone.now()
    data = request.POST if request.method == "POST" else None
    form = DayForm(data, today=request.user.today(now), initial={"planned_on": task.planned_on})
    if not form.is_valid():
        status = 422 if form.is_bound else 200
        return render(request, "tasks/day.html", {"task": task, "form": form}, status=status)
    chosen = form.cleaned_data["planned_on"]
    act = partial(actions.plan_task, move="move", by=request.user, at=now, day=chosen)
    acted(request, task, act, f"{{}} is planned for {chosen:%A}, {chosen.day} {chosen:%B}.")
    return redirect(task)


@require_POST
@permitted()
def plan(request: PersonRequest, task_id: int, move: str) -> HttpResponse:
    task = visible(request, task_id)
    return acted(request, task, lambda it: actions.plan_task(it, move, by=request.user, at=timezone.now()), WORDS[move])


@require_POST
@permitted()
def reopen(request: PersonRequest, task_id: int) -> HttpResponse:
    """Open a task again that was settled just now."""
    return take_back_last(request, visible(request, task_id))


@require_POST
@permitted()
def place(request: PersonRequest, task_id: int) -> HttpResponse:
    """Put a task right after `after`, or right before `before`: ids of tasks in the same list."""
    task = visible(request, task_id)
    actions.place_task(task, by=request.user, at=timezone.now(), **neighbours(request))
    return changed(request, [], page=task)


@require_http_methods(["GET", "POST"])
@permitted()
def remove(request: PersonRequest, task_id: int) -> HttpResponse:
    """Remove for good what was let go: the one act that asks first."""
    task = to_act_on(request, task_id, Permission.REMOVE)
    if request.method == "GET":
        return render(request, "tasks/remove.html", {"task": task})
    try:
        actions.remove_task(task, by=request.user, at=timezone.now())
    except MoveConflict as refusal:
        toast(request, str(refusal))
    else:
        toast(request, f"“{task.title}” is gone for good.")
    return redirect("tasks:let_go")


def neighbours(request: PersonRequest) -> dict[str, Task]:
    """Return the tasks that the request names as `after` and `before`."""
    named = {name: as_id(request.POST.get(name, "")) for name in ("after", "before")}
    return {name: visible(request, task_id) for name, task_id in named.items() if task_id is not None}
