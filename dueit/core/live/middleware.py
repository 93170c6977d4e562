"""Notes which page a request comes from."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from dueit.core.live import origin


class RememberClient:
    """Keep the page's X-Client-Id while its request is served."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        token = origin.client.set(request.headers.get("X-Client-Id", "")[:40])
        try:
            return self.get_response(request)
        finally:
            origin.client.reset(token)
