"""What every answer needs and no view should know: redirects, toasts, headers."""

from collections.abc import Callable, Mapping
from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.contrib.messages import get_messages
from django.contrib.messages.storage.base import BaseStorage
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url

from dueit.core.web.fragments import Piece, is_htmx

GetResponse = Callable[[HttpRequest], HttpResponse]

REDIRECTS = frozenset({301, 302, 303, 307, 308})
SWAPPED = frozenset({200, 422})
HEADERS = {
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
}


def htmx_redirects(get_response: GetResponse) -> GetResponse:
    """Let the whole page follow a redirect that answers htmx: a fetch would swap the new page into the old one."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if response.status_code not in REDIRECTS or not is_htmx(request):
            return response
        return HttpResponse(headers={"HX-Redirect": destination(request, response["Location"])})

    return middleware


def destination(request: HttpRequest, location: str) -> str:
    """Return where to go: a login that ran out leads back to the page, not to the fragment that noticed it."""
    login = resolve_url(settings.LOGIN_URL)
    if urlsplit(location).path != login:
        return location
    return f"{login}?{urlencode({'next': page_of(request)})}"


def page_of(request: HttpRequest) -> str:
    """Return path and query of the page that htmx asks from; the front page's if it names none that makes sense."""
    try:
        page = urlsplit(request.headers.get("HX-Current-URL", "/"))
    except ValueError:
        return "/"
    return page._replace(scheme="", netloc="", fragment="").geturl()


def toasts(get_response: GetResponse) -> GetResponse:
    """Append the messages of this request to its htmx answer; full pages draw them themselves."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if is_htmx(request) and may_carry_toasts(response):
            carry_toasts(request, response)
        return response

    return middleware


def may_carry_toasts(response: HttpResponse) -> bool:
    is_swapped = response.status_code in SWAPPED
    is_html = response.get("Content-Type", "").startswith("text/html")
    return is_swapped and is_html and not response.streaming and "HX-Redirect" not in response


def carry_toasts(request: HttpRequest, response: HttpResponse) -> None:
    """Write what this request had to say; what an earlier answer left behind waits for the page it leads to.

    Unless this answer is a page that has said it, where nobody sees that: only its pieces are swapped.
    """
    told = get_messages(request)
    if isinstance(told, BaseStorage) and (told.added_new or told.used):
        piece = Piece("#toasts", "web/_toasts.html", {"messages": list(told)}, swap="beforeend")
        response.write(piece.render(request))


def security_headers(get_response: GetResponse) -> GetResponse:
    """Add the headers that Django's own middleware does not know."""
    headers = HEADERS | {"Content-Security-Policy": policy(settings.CONTENT_SECURITY_POLICY)}

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        for name, value in headers.items():
            response.headers.setdefault(name, value)
        return response

    return middleware


def policy(directives: Mapping[str, str]) -> str:
    """Return a policy as its header says it."""
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())
