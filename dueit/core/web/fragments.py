"""Answers of the server to htmx: one fragment, or several pieces of the page at once.

A fragment is named `"tasks/today.html#rows"`: a `{% partialdef rows %}` of the page that owns it. Every answer also has
a life without JavaScript: given a `page`, a plain form post is sent back to where it came from.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render, resolve_url
from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.safestring import SafeString

EMPTY = SafeString()


@dataclass(frozen=True)
class Piece:
    """A part of the page that an answer or a live message replaces, by a template or by HTML that is drawn already.

    With neither, it only goes (`delete`).
    """

    target: str
    template: str = ""
    context: Mapping[str, Any] = field(default_factory=dict)
    swap: str = "outerMorph"
    html: SafeString = EMPTY

    def render(self, request: HttpRequest | None = None) -> SafeString:
        content = render_to_string(self.template, dict(self.context), request) if self.template else self.html
        return format_html('<hx-partial hx-target="{}" hx-swap="{}">{}</hx-partial>', self.target, self.swap, content)


def fragment(
    request: HttpRequest,
    name: str,
    context: Mapping[str, Any] | None = None,
    *,
    status: int = 200,
    page: Any = None,
) -> HttpResponse:
    """Answer with one fragment; a browser without htmx is sent to `page` (a URL, a name, or an object), if given."""
    if page is not None and not is_htmx(request):
        return back(request, page)
    return render(request, name, dict(context or {}), status=status)


def partials(request: HttpRequest, pieces: Iterable[Piece], *, status: int = 200, page: Any = "/") -> HttpResponse:
    """Answer with pieces for several places of the page; a browser without htmx is sent back to it."""
    if not is_htmx(request):
        return back(request, page)
    return HttpResponse(join(pieces, request), status=status)


def join(pieces: Iterable[Piece], request: HttpRequest | None = None) -> SafeString:
    """Return pieces as the content of one answer or one live message."""
    return format_html_join("\n", "{}", ((piece.render(request),) for piece in pieces))


def back(request: HttpRequest, page: Any) -> HttpResponseRedirect:
    """Send a plain form post back to the `next` that it names, if that is ours, else to `page`."""
    wanted = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return HttpResponseRedirect(wanted if is_ours else resolve_url(page), status=303)


def is_htmx(request: HttpRequest) -> bool:
    return request.headers.get("HX-Request") == "true"
