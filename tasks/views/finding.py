"""Find: tasks by their words and how they stand; everything that is asked for is in the address."""

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from accounts.requests import PersonRequest
from dueit.core.ids import as_id
from dueit.core.web.fragments import back, fragment
from dueit.core.web.toasts import toast
from tasks import actions
from tasks.domain.refusals import MoveConflict
from tasks.finding import Chosen, Found, find
from tasks.finding.fields import fields_of, order_of
from tasks.finding.keeping import ViewForm
from tasks.finding.narrowing import Viewer
from tasks.models import SavedView
from tasks.views.answers import changed, undo_url

PAGE = "tasks/find.html"


@require_safe
def page(request: PersonRequest) -> HttpResponse:
    found = found_by(request)
    fields = fields_of(found.chosen, request.user)
    context = {"found": found, "views": views_of(request), "fields": fields, "order": order_of(found.chosen)}
    return render(request, PAGE, {**context, "gone": [field for field in fields if field.is_gone]})


@require_safe
def live(request: PersonRequest) -> HttpResponse:
    """Look again, as one types or when something has moved, and let the address say what for."""
    found = found_by(request)
    address = reverse("tasks:find")
    answer = fragment(request, f"{PAGE}#found", {"found": found, "views": views_of(request)}, page=address)
    answer["HX-Replace-Url"] = f"{address}?{found.query}" if found.query else address
    return answer


@require_POST
def keep(request: PersonRequest) -> HttpResponse:
    """Keep a search under a name; what makes no sense in it is not kept."""
    chosen, form = Chosen.of(request.POST.get("query", "")), ViewForm(request.POST)
    if not form.is_valid() or chosen.is_blank:
        toast(request, form.refusal or "Look for something first, and then keep it.")
        return back(request, reverse("tasks:find"))
    try:
        view = actions.keep_view(form.cleaned_data["name"], chosen.query, by=request.user, at=timezone.now())
    except MoveConflict as refusal:
        toast(request, str(refusal))
    else:
        toast(request, f"“{view}” is kept.", undo=undo_url(view.trace))
    return back(request, f"{reverse('tasks:find')}?{chosen.query}")


@require_POST
def remove(request: PersonRequest, view_id: int) -> HttpResponse:
    view = get_object_or_404(SavedView.objects.visible_to(request.user), pk=view_id)
    view = actions.remove_view(view, by=request.user, at=timezone.now())
    toast(request, f"“{view}” is no longer kept.", undo=undo_url(view.trace))
    return changed(request, [], page="tasks:find")


def views_of(request: PersonRequest) -> QuerySet[SavedView]:
    return SavedView.objects.visible_to(request.user).order_by("name", "pk")


def found_by(request: PersonRequest) -> Found:
    viewer = Viewer(request.user, request.user.today(timezone.now()))
    return find(Chosen.read(request.GET), viewer, as_id(request.GET.get("page", "")) or 1)
