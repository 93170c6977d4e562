"""The frame around a page: drawn once for each name and place, then kept."""

from functools import cache, lru_cache
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from dueit.core.web.navigation import PLACES
from dueit.core.web.shortcuts import SHORTCUTS

# What the menu leads to beside its places, told apart by how a path begins.
BESIDE = ("/recent/", "/projects/", "/find/")


def menu(request: HttpRequest, template: str) -> SafeString:
    """Draw a menu as this person sees it here: everything that it shows of them is part of the key."""
    name, email = (getattr(request.user, field, "") for field in ("name", "email"))
    return draw_menu(template, where(request.path), name, (name or email)[:1].upper())


def where(path: str) -> str:
    """Return the path of the menu's entry that leads to `path`, or ""."""
    known = [place.path for place in PLACES if place.holds(path)]
    known += [beside for beside in BESIDE if path.startswith(beside)]
    return next(iter(known), "")


@lru_cache(maxsize=4096)
def draw_menu(template: str, here: str, name: str, initial: str) -> SafeString:
    context: dict[str, Any] = {"here": here, "name": name, "initial": initial, "places": PLACES}
    return render_to_string(template, context)


@cache
def shortcut_sheet() -> SafeString:
    return render_to_string("web/_shortcuts.html", {"shortcuts": SHORTCUTS})
