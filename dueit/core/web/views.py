"""What a browser fetches from the root: the service worker, the manifest, the page for times without a connection.

And the choices of the palette, which belongs to every page.
"""

from urllib.parse import quote

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from dueit.core.web.fragments import fragment, is_htmx
from dueit.core.web.palette import groups_for
from dueit.core.web.typed import typed_in

MOST_TYPED = 200
# Where the icon of the installed app leads beside the front page.
SHORTCUTS = {"Add something": "/tasks/add/", "Inbox": "/inbox/", "Find": "/find/"}


@require_safe
@login_not_required
@cache_control(max_age=0, must_revalidate=True)
def service_worker(request: HttpRequest) -> HttpResponse:
    return render(request, "web/sw.js", content_type="text/javascript")


@require_safe
@login_not_required
@cache_control(max_age=3600, public=True)
def manifest(request: HttpRequest) -> JsonResponse:
    about = {
        "name": "DueIT",
        "short_name": "DueIT",
        "description": "A calm place where goals become doable tasks.",
        "id": "/",
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "background_color": "#edf6f5",
        "theme_color": "#edf6f5",
        "icons": [
            {"src": static("icons/stones.svg"), "sizes": "any", "type": "image/svg+xml"},
            *(icon(size, "any") for size in (192, 512)),
            *(icon(size, "maskable") for size in (192, 512)),
        ],
        "shortcuts": [{"name": name, "url": url, "icons": [icon(192, "any")]} for name, url in SHORTCUTS.items()],
    }
    return JsonResponse(about, content_type="application/manifest+json")


def icon(size: int, purpose: str) -> dict[str, str]:
    source = static(f"icons/stones-{size}.png")
    return {"src": source, "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}


@require_safe
@login_not_required
def offline(request: HttpRequest) -> HttpResponse:
    return render(request, "web/offline.html")


def refused(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say why something isn't for somebody to do: on a page, with what they had typed, or to the page that asked."""
    response = unopened(request, "403.html", 403, exception=str(exception))
    if is_htmx(request) and str(exception):
        response["X-Refusal"] = quote(str(exception))
    return response


def missing(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that nothing is there, with what somebody had typed into a form about it."""
    return unopened(request, "404.html", 404)


def unopened(request: HttpRequest, page: str, status: int, **told: str) -> HttpResponse:
    """Answer with a page, but not to a page that only looks: it swaps none, and would use up what is to be said."""
    if is_htmx(request):
        return HttpResponse(status=status)
    return render(request, page, {**told, "typed": typed_in(request)}, status=status)


@require_safe
def palette(request: HttpRequest) -> HttpResponse:
    """Offer what fits the words typed so far."""
    text = " ".join(request.GET.get("q", "")[:MOST_TYPED].split())
    groups = groups_for(request.user, text)
    return fragment(request, "web/_palette_choices.html", {"groups": groups, "text": text}, page="/")
