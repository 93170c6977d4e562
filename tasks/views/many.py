"""Several tasks at once: what can be done with them, and doing it."""

from datetime import date
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from accounts.requests import PersonRequest
from dueit.core.ids import as_id
from dueit.core.web.fragments import Piece, is_htmx, partials
from dueit.core.web.toasts import toast
from tasks import actions
from tasks.domain.many import MOST, Deed, told
from tasks.domain.refusals import Archived, MoveConflict
from tasks.many import ways_of
from tasks.models import Membership, Project, Task
from tasks.views.answers import changed, permitted, undo_url
from tasks.views.offers import FREE

PAGE = "tasks/many.html"


@require_http_methods(["GET", "HEAD", "POST"])
def ways(request: PersonRequest) -> HttpResponse:
    """Show what can be done with several tasks; a post changes nothing, it has room for more than an address has."""
    try:
        tasks = chosen(request)
    except MoveConflict as refusal:
        toast(request, str(refusal))
        return changed(request, [])
    context = {"ways": ways_of(tasks, request.user, today=request.user.today(timezone.now()))}
    if is_htmx(request):
        return partials(request, [Piece("#many-ways", f"{PAGE}#ways", context, swap="innerHTML")])
    return render(request, PAGE, context)


@require_POST
@permitted()
def act(request: PersonRequest, deed: str) -> HttpResponse:
    """Do one thing with several tasks, and say what became of them."""
    try:
        tasks = [task.pk for task in chosen(request, at_least=1)]
        done = actions.do_many(tasks, deed, by=request.user, at=timezone.now(), **how(request, Deed(deed), tasks))
    except (MoveConflict, Archived) as refusal:
        toast(request, str(refusal))
        return changed(request, [])
    except ObjectDoesNotExist as gone:
        raise Http404 from gone
    toast(request, told(deed, done.number, done.left), undo=undo_url(done.trace))
    response = changed(request, [])
    response["HX-Trigger"] = "live:tasks, many:done"
    return response


def chosen(request: PersonRequest, at_least: int = 0) -> list[Task]:
    """Return the tasks that the request names, all of which this person may see: any other is 404."""
    named = request.POST.getlist("task") or request.GET.getlist("task")
    ids = {as_id(number) or 0 for number in named}
    if not at_least <= len(ids) <= MOST:
        raise MoveConflict("too_many" if ids else "nothing_chosen")
    tasks = list(Task.objects.visible_to(request.user).filter(pk__in=ids).order_by("position", "pk"))
    if len(tasks) < len(ids):
        raise Http404
    return tasks


def how(request: PersonRequest, deed: Deed, task_ids: list[int]) -> dict[str, Any]:
    """Return what else a deed needs: a day, a person, another project; a number that is nobody's here is 404."""
    if deed in (Deed.DAY, Deed.AFRESH):
        return {"day": day_in(request.POST.get("day", ""))}
    if deed is Deed.OFFER:
        return {"to": person_in(request.POST.get("to", ""), task_ids)}
    if deed is Deed.CARRY:
        wanted = as_id(request.POST.get("project", ""))
        return {"to": get_object_or_404(Project.objects.visible_to(request.user), pk=wanted)}
    return {}


def day_in(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def person_in(text: str, task_ids: list[int]) -> Any:
    """Return the member whose number that is, in a project of the tasks; None for whoever is free."""
    if text == FREE:
        return None
    here = Membership.objects.select_related("user").filter(project__tasks__in=task_ids).distinct()
    return get_object_or_404(here, pk=as_id(text)).user
