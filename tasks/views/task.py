"""One task: its page, and the menu of its row."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.requests import PersonRequest
from dueit.core.events.models import AuditEntry
from dueit.core.events.telling import tell
from dueit.core.web.fragments import fragment
from tasks.looks import look_of
from tasks.models import Task, thread_of
from tasks.rows import rows_of
from tasks.views.answers import visible

SHOWN = 50


@require_safe
def page(request: PersonRequest, task_id: int) -> HttpResponse:
    return render(request, "tasks/task.html", task_context(visible(request, task_id)))


@require_safe
def live(request: PersonRequest, task_id: int) -> HttpResponse:
    task = visible(request, task_id)
    return fragment(request, "tasks/task.html#card", task_context(task), page=task)


@require_safe
def menu(request: PersonRequest, task_id: int) -> HttpResponse:
    """What can be done with a task from its row."""
    task = visible(request, task_id)
    return fragment(request, "tasks/_menu.html", {"task": task}, page=task)


def task_context(task: Task) -> dict[str, object]:
    log = AuditEntry.objects.about(f"task-{task.pk}").select_related("actor").order_by("-id")[:SHOWN]
    row = look_of(task)
    return {
        "task": task,
        "row": row,
        "log": tell(log),
        "thread": thread_of(task),
        "parts": rows_of(task.parts.in_order()),
    }
