"""The quieter lists: Some day, Let go, Recent."""

from typing import cast

from django.core.paginator import Page, Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.requests import PersonRequest
from dueit.core.events import undo
from dueit.core.web.fragments import fragment
from tasks.domain.welcome import RESTORABLE
from tasks.looks import looks_of
from tasks.models import Task
from tasks.models.offer import at_hand_of
from tasks.models.task import TaskQuerySet
from tasks.models.welcome import chapters_of
from tasks.rows import rows_of
from tasks.telling import tell_of_tasks

PER_PAGE = 100


@require_safe
def some_day(request: PersonRequest) -> HttpResponse:
    return render(request, "tasks/some_day.html", someday_context(request))


@require_safe
def some_day_rows(request: PersonRequest) -> HttpResponse:
    return fragment(request, "tasks/some_day.html#rows", someday_context(request), page="tasks:some_day")


@require_safe
def let_go(request: PersonRequest) -> HttpResponse:
    return render(request, "tasks/let_go.html", let_go_context(request))


@require_safe
def let_go_rows(request: PersonRequest) -> HttpResponse:
    return fragment(request, "tasks/let_go.html#rows", let_go_context(request), page="tasks:let_go")


@require_safe
def recent(request: PersonRequest) -> HttpResponse:
    """What can still be undone."""
    return render(request, "tasks/recent.html", recent_context(request))


@require_safe
def recent_rows(request: PersonRequest) -> HttpResponse:
    return fragment(request, "tasks/recent.html#rows", recent_context(request), page="tasks:recent")


def recent_context(request: PersonRequest) -> dict[str, object]:
    return {"changes": tell_of_tasks(undo.recent(request.user, at=timezone.now()))}


def someday_context(request: PersonRequest) -> dict[str, object]:
    page = page_of(request, at_hand_of(request.user, Task.objects.doable_by(request.user)).some_day().in_order())
    return {"rows": rows_of(cast("TaskQuerySet", page.object_list)), "page": page}


def let_go_context(request: PersonRequest) -> dict[str, object]:
    page = page_of(request, Task.objects.doable_by(request.user).in_use().let_go().order_by("-finished_at", "-pk"))
    chapters = chapters_of(request.user, at=timezone.now())
    return {"rows": looks_of(page.object_list), "page": page, "chapters": [(it, it.at + RESTORABLE) for it in chapters]}


def page_of(request: PersonRequest, tasks: TaskQuerySet) -> Page:
    """Return the page of `tasks` that the address names."""
    return Paginator(tasks, PER_PAGE).get_page(request.GET.get("page"))
