"""Today: the page that people live on."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.requests import PersonRequest
from dueit.core.web.fragments import Piece, partials
from dueit.core.web.opening import open_page
from tasks.today import today_of

PAGE = "tasks/today.html"


@require_safe
def page(request: PersonRequest) -> HttpResponse:
    at = timezone.now()
    open_page("today", request.user, at=at)
    return render(request, PAGE, {"today": today_of(request.user, at=at)})


@require_safe
def live(request: PersonRequest) -> HttpResponse:
    """Draw again what may have changed from elsewhere."""
    context = {"today": today_of(request.user, at=timezone.now())}
    regions = ("head", "offers", "rows", "folds", "rhythm")
    return partials(
        request, [Piece(f"#today-{name}", f"{PAGE}#{name}", context, swap="innerMorph") for name in regions]
    )
