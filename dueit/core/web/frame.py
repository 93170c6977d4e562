"""The frame around a page: drawn once for each name and place, then kept."""

from datetime import datetime
from functools import cache, lru_cache
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString

from dueit.core.web.navigation import PLACES
from dueit.core.web.shortcuts import SHORTCUTS

# What the menu leads to beside its places, told apart by how a path begins.
BESIDE = ("/recent/", "/projects/", "/find/", "/inbox/")

# The menus that have a bell.
BELLS = ("rail", "topbar")


def menu(request: HttpRequest, template: str) -> SafeString:
    """Draw a menu as this person sees it here: everything that it shows of them is part of the key."""
    name, email = (getattr(request.user, field, "") for field in ("name", "email"))
    has = has_news(request.user, timezone.localtime())
    return draw_menu(template, where(request.path), name, (name or email)[:1].upper(), has)


def has_news(user: Any, at: datetime) -> bool:
    """Say whether something is there for a person to read. Who asks is known anyway: this costs no question."""
    news_from = getattr(user, "news_from", None)
    return news_from is not None and news_from <= at


def where(path: str) -> str:
    """Return the path of the menu's entry that leads to `path`, or ""."""
    known = [place.path for place in PLACES if place.holds(path)]
    known += [beside for beside in BESIDE if path.startswith(beside)]
    return next(iter(known), "")


@lru_cache(maxsize=4096)
def draw_menu(template: str, here: str, name: str, initial: str, has_news: bool) -> SafeString:
    context: dict[str, Any] = {"here": here, "name": name, "initial": initial, "places": PLACES, "has_news": has_news}
    return render_to_string(template, context)


@cache
def shortcut_sheet() -> SafeString:
    """Draw the sheet of keys, its arrows in ASCII: a page of nothing else takes a tenth of the time to encode."""
    drawn = render_to_string("web/_shortcuts.html", {"shortcuts": SHORTCUTS})
    return SafeString(drawn.encode("ascii", "xmlcharrefreplace").decode())
