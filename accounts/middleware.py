"""Knows the person behind a request, and shows every time on a page in their own zone."""

from collections.abc import Callable

from django.contrib.auth.middleware import get_user
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

GetResponse = Callable[[HttpRequest], HttpResponse]


def in_their_zone(get_response: GetResponse) -> GetResponse:
    """Let templates speak of times as the clock on this person's wall does.

    Every page asks who is there: the lazy user, who makes each look at a person dearer, has done its part.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        user = request.user = get_user(request)
        if not user.is_authenticated:
            return get_response(request)
        with timezone.override(user.zone):
            return get_response(request)

    return middleware
