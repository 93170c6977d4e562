"""The tags of every template: icons, stones, sky, rhythm."""

from functools import cache, lru_cache

from django import template
from django.conf import settings
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.module_loading import import_string
from django.utils.safestring import SafeString

from dueit.core.web import frame, stones
from dueit.core.web import rhythm as beach
from dueit.core.web import weeks as beaches

register = template.Library()

register.simple_tag(stones.cairn, name="cairn")
register.simple_tag(stones.brand_stones, name="brand_stones")
register.simple_tag(stones.level_scale, name="level_scale")
register.simple_tag(frame.shortcut_sheet, name="shortcut_sheet")


@register.simple_tag
@lru_cache(maxsize=256)
def icon(name: str) -> SafeString:
    """Draw an icon of the sprite; it is decoration, so words must stand beside it."""
    sprite = static("vendor/icons.svg")
    return format_html('<svg class="icon" aria-hidden="true"><use href="{}#{}"/></svg>', sprite, name)


@register.simple_tag
def rhythm(days: beach.Rhythm) -> SafeString:
    return beach.rhythm_svg(days)


@register.simple_tag
def weeks_ahead(weeks: beaches.Weeks) -> SafeString:
    return beaches.weeks_svg(weeks)


@register.simple_tag(takes_context=True)
def corners(context: template.Context, page: str, *about: object) -> SafeString:
    """Draw what other apps put beside a page, or beside what it is about: see CORNERS in dueit.registries."""
    drawn = (import_string(path)(context["request"], *about) for path in import_string(settings.CORNERS).get(page, []))
    return format_html_join("\n", "{}", ((corner,) for corner in drawn))


@register.simple_tag(takes_context=True)
def menu(context: template.Context, name: str) -> SafeString:
    """Draw a menu of the frame: its `topbar`, `rail` or `tabbar`."""
    return frame.menu(context["request"], f"web/_{name}.html")


@register.simple_tag
@cache
def sky() -> SafeString:
    """Draw the sun and the hills behind the top of the page."""
    return render_to_string("web/_sky.html")
