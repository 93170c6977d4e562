"""Draws a trend: a calm line over a few weeks, with the numbers said in words beside it."""

from collections.abc import Sequence
from typing import NamedTuple

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

WIDTH, HEIGHT = 320, 120
MARGIN, FLOOR, CEILING = 14, 24, 16


class Mark(NamedTuple):
    """One point of a trend: the word under it and its amount."""

    label: str
    amount: float


def trend_svg(marks: Sequence[Mark], label: str) -> SafeString:
    ground = HEIGHT - FLOOR
    spots = [(f"{x:.1f}", f"{y:.1f}") for x, y in positions(marks)]
    line = "M" + "L".join(f"{x} {y}" for x, y in spots)
    return format_html(
        '<svg viewBox="0 0 {} {}" role="img" aria-label="{}">'
        '<path class="grid" d="M{} {}H{}"/><path class="area" d="{}"/><path class="path" d="{}"/>{}{}</svg>',
        *(WIDTH, HEIGHT, label, MARGIN, ground, WIDTH - MARGIN),
        f"{line}L{spots[-1][0]} {ground}L{spots[0][0]} {ground}Z",
        line,
        format_html_join("", '<circle class="dot" cx="{}" cy="{}" r="3.2"/>', spots),
        words(marks, [x for x, _ in spots]),
    )


def positions(marks: Sequence[Mark]) -> list[tuple[float, float]]:
    step = (WIDTH - 2 * MARGIN) / max(1, len(marks) - 1)
    most = max((mark.amount for mark in marks), default=0) or 1
    tall = HEIGHT - FLOOR - CEILING
    return [(MARGIN + index * step, HEIGHT - FLOOR - mark.amount / most * tall) for index, mark in enumerate(marks)]


def words(marks: Sequence[Mark], columns: Sequence[str]) -> SafeString:
    return format_html_join(
        "",
        '<text x="{}" y="{}" text-anchor="middle">{}</text>',
        ((x, HEIGHT - 6, mark.label) for x, mark in zip(columns, marks, strict=True)),
    )
