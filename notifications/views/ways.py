"""What comes by which way, and whether mail comes at all."""

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from accounts.requests import PersonRequest
from notifications import actions
from notifications.forms.ways import WaysForm
from notifications.transports.email import Email
from notifications.views.preferences import choice_of, kept, refused
from notifications.ways import columns_for


@require_POST
def choose(request: PersonRequest) -> HttpResponse:
    """Keep what is ticked, of the ways that can be chosen now."""
    among = [column.way for column in columns_for(choice_of(request)) if column.is_open]
    form = WaysForm(request.POST)
    if not form.is_valid():
        return refused(request, ways=form, ticked=request.POST.getlist("ticked"))
    ticked = form.cleaned_data["ticked"]
    return kept(request, actions.choose_ways(request.user, ticked, among, by=request.user, at=timezone.now()), "Kept.")


@require_POST
def as_at_first(request: PersonRequest) -> HttpResponse:
    entry = actions.choose_ways_as_at_first(request.user, by=request.user, at=timezone.now())
    return kept(request, entry, "Everything comes as it did at first.")


@require_POST
def mail(request: PersonRequest) -> HttpResponse:
    """Switch mail on or off, where there is a server for it."""
    has_mail = request.POST.get("mail") == "on" and Email().is_there()
    entry = actions.switch_mail(request.user, has_mail, by=request.user, at=timezone.now())
    return kept(request, entry, "Mail comes from now on." if has_mail else "No mail comes any more.")
