"""Find: tasks by their words and how they stand; everything that is asked for is in the address."""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.requests import PersonRequest
from dueit.core.ids import as_id
from dueit.core.web.fragments import fragment
from tasks.finding import Chosen, Found, find
from tasks.finding.fields import fields_of, order_of
from tasks.finding.narrowing import Viewer

PAGE = "tasks/find.html"


@require_safe
def page(request: PersonRequest) -> HttpResponse:
    found = found_by(request)
    fields = fields_of(found.chosen, request.user)
    context = {"found": found, "fields": fields, "order": order_of(found.chosen)}
    return render(request, PAGE, {**context, "gone": [field for field in fields if field.is_gone]})


@require_safe
def live(request: PersonRequest) -> HttpResponse:
    """Look again, as one types or when something has moved, and let the address say what for."""
    found = found_by(request)
    address = reverse("tasks:find")
    answer = fragment(request, f"{PAGE}#found", {"found": found}, page=address)
    answer["HX-Replace-Url"] = f"{address}?{found.query}" if found.query else address
    return answer


def found_by(request: PersonRequest) -> Found:
    viewer = Viewer(request.user, request.user.today(timezone.now()))
    return find(Chosen.read(request.GET), viewer, as_id(request.GET.get("page", "")) or 1)
