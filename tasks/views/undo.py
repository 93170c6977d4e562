"""Taking changes back."""

import json

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_POST

from accounts.requests import PersonRequest
from dueit.core.events import undo as undoing
from dueit.core.events.models import AuditEntry
from dueit.core.web.fragments import is_htmx, partials
from dueit.core.web.toasts import toast
from tasks.domain.refusals import Archived, MoveConflict
from tasks.events import TALK
from tasks.lines import put_aside
from tasks.models import Project, Task
from tasks.views.answers import changed, permitted


@require_POST
@permitted()
def undo(request: PersonRequest, entry_id: int) -> HttpResponse:
    return take_back(request, get_object_or_404(AuditEntry, pk=entry_id, actor=request.user))


def take_back_last(request: PersonRequest, task: Task) -> HttpResponse:
    """Take back this person's last change of `task`."""
    entry = undoing.last_of(f"task-{task.pk}", by=request.user, beside=TALK)
    if entry is None:
        toast(request, "Done is done. Start a fresh task if you like.")
        return changed(request, [])
    return take_back(request, entry)


def take_back(request: PersonRequest, entry: AuditEntry) -> HttpResponse:
    try:
        returned = undoing.undo(entry, by=request.user, at=timezone.now())
    except (undoing.CannotUndo, Archived, MoveConflict) as refusal:
        toast(request, str(refusal))
        return changed(request, [])
    if isinstance(returned, undoing.LinesWithdrawn):
        return return_lines(request, returned)
    if isinstance(returned, undoing.Withdrawn):
        return return_talk(request, returned) if returned.page else hand_back(request, returned, entry.project_id)
    toast(request, returned.words if isinstance(returned, undoing.TakenBack) else "Back as it was.")
    response = changed(request, [])
    response["HX-Trigger"] = "live:tasks, live:talk, live:undone"
    return response


def hand_back(request: PersonRequest, returned: undoing.Withdrawn, project_id: int | None) -> HttpResponse:
    """Put the words of a task that was just taken back into the field they came from."""
    if not is_htmx(request):
        words: dict[str, str | int] = {"line": returned.text}
        if project_id and Project.objects.shared().filter(pk=project_id).exists():
            words["project"] = project_id
        return HttpResponseRedirect(f"{reverse('tasks:add')}?{urlencode(words)}", status=303)
    response = partials(request, [])
    response["HX-Trigger"] = json.dumps({"live:tasks": {}, "quick-add:return": {"line": returned.text}})
    return response


def return_lines(request: PersonRequest, returned: undoing.LinesWithdrawn) -> HttpResponse:
    """Put lines that were just taken back where they can be looked at once more."""
    put_aside(request, "\n".join(returned.lines))
    toast(request, returned.words)
    return HttpResponseRedirect(returned.page, status=303)


def return_talk(request: PersonRequest, returned: undoing.Withdrawn) -> HttpResponse:
    """Put what was just said, and taken back, into the field that it came from."""
    if not is_htmx(request):
        return HttpResponseRedirect(returned.page, status=303)
    response = partials(request, [])
    came_back = {"text": returned.text, "page": returned.page}
    response["HX-Trigger"] = json.dumps({"live:tasks": {}, "live:talk": {}, "talk:return": came_back})
    return response
