"""Adding tasks: one line from anywhere, all words on a page, or a fresh start."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.requests import PersonRequest
from dueit.core.ids import as_id
from dueit.core.web.fragments import Piece, fragment, is_htmx, partials
from dueit.core.web.toasts import toast
from tasks import actions
from tasks.adding import keep_line
from tasks.domain.lifecycle import State
from tasks.domain.quick_add import parse
from tasks.domain.roles import Permission
from tasks.forms import LineForm, WordsForm
from tasks.models import Project
from tasks.rooms import places_to_add
from tasks.views.answers import changed, permitted, to_act_on, undo_url, visible_project


@require_http_methods(["GET", "POST"])
@permitted()
def add(request: PersonRequest) -> HttpResponse:
    """Add a task from one line; a plain GET is a page with the field, for browsers without JavaScript."""
    if request.method == "GET":
        return render(request, "tasks/add.html", add_context(request, request.GET.get("line", "")))
    form = LineForm(request.POST)
    if not form.is_valid():
        return unread(request, form)
    typed = {**form.cleaned_data, "literal": request.POST.getlist("literal")}
    kept = keep_line(typed, wanted_place(request), by=request.user, at=timezone.now())
    toast(request, kept.words, undo=undo_url(kept.trace))
    return changed(request, [])


@require_safe
def places(request: PersonRequest) -> HttpResponse:
    """Offer the shared projects into which a line may go; nothing to somebody who has none."""
    context = {"places": places_to_add(request.user), "prefix": "anywhere"}
    return fragment(request, "tasks/_places.html", context, page="tasks:add")


@require_safe
def preview(request: PersonRequest) -> HttpResponse:
    """Show what was found in the line so far; each chip gives its words back."""
    line, literal = request.GET.get("line", "")[:500], frozenset(request.GET.getlist("literal"))
    today = request.user.today(timezone.now())
    return fragment(request, "tasks/_chips.html", {"found": parse(line, today=today, literal=literal).found})


@require_http_methods(["GET", "POST"])
@permitted()
def afresh(request: PersonRequest, task_id: int) -> HttpResponse:
    """Let the old task go and open one with new words in its place."""
    task = to_act_on(request, task_id, Permission.ADD)
    form = WordsForm(request.POST) if request.method == "POST" else WordsForm.prefilled(task)
    if request.method == "GET" or not form.is_valid():
        status = 422 if form.is_bound else 200
        return render(request, "tasks/afresh.html", {"task": task, "form": form}, status=status)
    was_open = task.state in (State.WAITING, State.IN_PROGRESS)
    fresh = actions.start_afresh(task, form.new_task(), by=request.user, at=timezone.now())
    toast(request, f"“{fresh.title}” is a fresh start.", undo=undo_url(fresh.trace) if was_open else "")
    return redirect(fresh)


def unread(request: PersonRequest, form: LineForm) -> HttpResponse:
    """Say what is wrong with a line, and keep it."""
    if not is_htmx(request):
        context = {**add_context(request, form.data.get("line", "")), "form": form}
        return render(request, "tasks/add.html", context, status=422)
    field = form.cleaned_data.get("field") or "anywhere"
    chips = Piece(f"#{field}-chips", "tasks/_chips.html", {"form": form}, "innerHTML")
    return partials(request, [chips], status=422)


def add_context(request: PersonRequest, line: str) -> dict[str, object]:
    """Gather the page with the field: what was typed, where it may go, and which of that was chosen."""
    chosen = as_id(request.POST.get("project") or request.GET.get("project", ""))
    return {"line": line, "places": places_to_add(request.user), "chosen": chosen}


def wanted_place(request: PersonRequest) -> Project | None:
    """Return the shared project that the line names, if any; one that its person can't see is 404."""
    wanted = request.POST.get("project")
    return visible_project(request, as_id(wanted)) if wanted else None
