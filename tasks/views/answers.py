"""How an action is answered: the row as it is now, a word about it, a way back, and a hint to the lists."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.db.models import BigAutoField
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode

from accounts.requests import PersonRequest
from dueit.core.events.models import AuditEntry
from dueit.core.prepared import Prepared
from dueit.core.web.fragments import Piece, is_htmx, partials
from dueit.core.web.toasts import toast
from tasks.actions.access import Place, check_may_on
from tasks.boards import Board
from tasks.domain.refusals import Archived, DoorsAhead, MoveConflict, MoveDenied
from tasks.domain.roles import Permission
from tasks.live import room_pieces, row_piece
from tasks.looks import look_of
from tasks.models import Project, Task
from tasks.rooms import Room

VISIBLE = Prepared(
    lambda task, user: Task.objects.visible_to(user).filter(pk=task), task=BigAutoField(), user=BigAutoField()
)
SHARED = Prepared(
    lambda project, user: Project.objects.visible_to(user).shared().filter(pk=project),
    project=BigAutoField(),
    user=BigAutoField(),
)


def visible(request: PersonRequest, task_id: int) -> Task:
    """Return a task that this person may see; any other is 404, as if it did not exist."""
    try:
        return VISIBLE.get(Task, task=task_id, user=request.user.pk)
    except ObjectDoesNotExist as unseen:
        raise Http404 from unseen


def to_act_on(request: PersonRequest, task_id: int, permission: Permission) -> Task:
    """Return a task with which this person may do that; MoveDenied says why not, before they fill in a form."""
    task = visible(request, task_id)
    check_may_on(task, request.user, permission)
    return task


def visible_project(request: PersonRequest, project_id: int | None) -> Project:
    """Return a shared project that this person may see; any other is 404, as if it did not exist."""
    try:
        return SHARED.get(Project, project=project_id, user=request.user.pk)
    except ObjectDoesNotExist as unseen:
        raise Http404 from unseen


@contextmanager
def permitted() -> Iterator[None]:
    """Answer 403 where somebody may look but not act; decorates each view that acts."""
    try:
        yield
    except MoveDenied as refusal:
        raise PermissionDenied(str(refusal)) from refusal


def acted(request: PersonRequest, task: Task, act: Callable[[Task], Task], words: str) -> HttpResponse:
    """Let `act` change `task` and answer with the result, or with the reason why it stays as it is."""
    try:
        task = act(task)
    except DoorsAhead:
        return doors(request, task)
    except (MoveConflict, Archived) as refusal:
        toast(request, str(refusal))
    else:
        tell(request, task, words)
    return changed(request, [row_piece(task)])


def tell(request: PersonRequest, task: Task, words: str) -> None:
    """Say what happened to a task, with a way back; what is seen anyway, such as another place, needs no words."""
    if words:
        toast(request, words.format(f"“{task.title}”"), undo=undo_url(task.trace))


def doors(request: PersonRequest, task: Task) -> HttpResponse:
    """Open the doors of a task that was put off often enough; nothing has changed, so no list looks again."""
    page = f"{reverse('tasks:doors', args=[task.pk])}?{urlencode({'next': request.POST.get('next', '/')})}"
    piece = Piece(
        f"#doors-{task.pk}", "tasks/_doors.html", {"task": task, "row": look_of(task), "form": "act"}, swap="innerHTML"
    )
    return partials(request, [piece]) if is_htmx(request) else HttpResponseRedirect(page, status=303)


def changed(request: PersonRequest, pieces: Iterable[Piece], page: object = "tasks:today") -> HttpResponse:
    """Answer with pieces of the page, and have its lists look again."""
    response = partials(request, pieces, page=page)
    response["HX-Trigger"] = "live:tasks"
    return response


def redrawn(request: PersonRequest, room: Room | Board, pieces: Iterable[Piece]) -> HttpResponse:
    """Answer with what may be another on a page of a room.

    Where their place is another than that `as` which they opened it, the whole page comes anew.
    """
    if is_elsewhere(request, room.place):
        return anew()
    head = room_pieces(room.project, room.here, room.place.permissions)
    return partials(request, [*head, *pieces], page=room.project)


def is_elsewhere(request: PersonRequest, place: Place) -> bool:
    """Say whether somebody's place is another than that `as` which they opened their page."""
    return request.GET.get("as", place.stamp) != place.stamp


def anew() -> HttpResponse:
    """Have a page load itself as a whole."""
    return HttpResponse(headers={"HX-Refresh": "true"})


def undo_url(entry: AuditEntry | None) -> str:
    return reverse("tasks:undo", args=[entry.pk]) if entry else ""
