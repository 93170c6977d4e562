"""Notes which page a request comes from, and what that page will have seen."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from dueit.core.live import origin
from dueit.core.live.tailer import tailer


class RememberClient:
    """Keep the page's X-Client-Id while its request is served, and where the live table stood when it came."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        # Before anything is read: what is committed from now on may be missing on the page.
        origin.newest.set(tailer.newest)
        token = origin.client.set(request.headers.get("X-Client-Id", "")[:40])
        try:
            return self.get_response(request)
        finally:
            origin.client.reset(token)
