"""The address that a person logs in with."""

from allauth.account import views as allauth
from django.core.exceptions import BadRequest
from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from accounts.requests import PersonRequest


@require_http_methods(["GET", "HEAD", "POST"])
def address(request: PersonRequest) -> HttpResponse:
    """Show and change it; only a confirmed one takes its place, so allauth's way around that is closed."""
    if "action_primary" in request.POST:
        raise BadRequest("A new address has to be confirmed first.")
    return allauth.email(request)
