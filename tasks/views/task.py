"""One task: its page, and the menu of its row."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.requests import PersonRequest
from dueit.core.events import undo
from dueit.core.events.models import AuditEntry
from dueit.core.web.fragments import Piece, fragment, partials
from tasks.actions.access import permissions_on, place_of
from tasks.beside import beside
from tasks.events import TALK
from tasks.looks import look_of
from tasks.models import Task, thread_of
from tasks.offered import deeds_of, offered
from tasks.rows import rows_of
from tasks.telling import tell_of_tasks
from tasks.views.answers import visible
from tasks.views.talk import shown

PAGE = "tasks/task.html"
LIVE = ("place", "card", "words", "parts", "log")
SHOWN = 50


@require_safe
def page(request: PersonRequest, task_id: int) -> HttpResponse:
    task = visible(request, task_id)
    return render(request, PAGE, {**task_context(request, task), "talk": shown(request, task)})


@require_safe
def live(request: PersonRequest, task_id: int) -> HttpResponse:
    """Draw again what may have changed from elsewhere."""
    task = visible(request, task_id)
    context = task_context(request, task)
    pieces = [Piece(f"#task-{name}", f"{PAGE}#{name}", context, swap="innerMorph") for name in LIVE]
    return partials(request, pieces, page=task)


@require_safe
def menu(request: PersonRequest, task_id: int) -> HttpResponse:
    """What can be done with a task from its row."""
    task = visible(request, task_id)
    return fragment(
        request,
        "tasks/_menu.html",
        {
            "task": task,
            "row": look_of(task),
            "may": permissions_on(task, request.user),
            "deeds": deeds_of(task, request.user),
        },
        page=task,
    )


@require_safe
def doors(request: PersonRequest, task_id: int) -> HttpResponse:
    """The ways out of a task that was put off often enough, for browsers without JavaScript."""
    task = visible(request, task_id)
    return render(
        request, "tasks/doors.html", {"task": task, "row": look_of(task), "next": request.GET.get("next", "/")}
    )


def task_context(request: PersonRequest, task: Task) -> dict[str, object]:
    subject, now = f"task-{task.pk}", timezone.now()
    log = AuditEntry.objects.about(subject).select_related("actor", "remark").order_by("-id")[:SHOWN]
    row, mine = look_of(task), Task.objects.visible_to(request.user)
    place = place_of(request.user, task.project_id)
    return {
        "task": task,
        "row": row,
        "beside": beside(task),
        "may": place.permissions_on(task, request.user),
        "is_archived": place.is_archived,
        "deeds": deeds_of(task, request.user),
        "came_back": [one for one in offered(request.user, at=now) if one.task_id == task.pk and not one.is_open],
        "may_undo": undo.undoable(subject, by=request.user, at=now, beside=TALK) is not None,
        "log": tell_of_tasks(log),
        "thread": thread_of(task, request.user),
        "whole": mine.filter(pk=task.part_of_id).first() if task.part_of_id else None,
        "parts": rows_of(mine.filter(part_of=task).in_order()),
    }
