"""Draws the stones: cairns, the brand, and the scale of the level slider.

Everything is geometry in SVG attributes, the same for the same seed, so that a cairn keeps its shape from visit to
visit and may be cached for ever.
"""

import math
import random
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

Point = tuple[float, float]
Shape = tuple[float, float, float, float]

CORNERS = 7
WOBBLE = 0.11
# Superellipse exponent: flatter at top and bottom, like a stone that has been lying down.
FLATNESS = 2 / 2.5

TALLEST_CAIRN = 12
TONES = (5, 1, 2, 3, 1, 4, 2, 5, 3)
OVERLAP = 1.2

# The same amount of stone in ever smaller pieces, one row per level: x, y, width, height.
SCALE: tuple[tuple[Shape, ...], ...] = (
    ((28, 20, 46, 30),),
    ((17, 23, 28, 22), (43, 24, 24, 19)),
    ((13, 26, 21, 16), (34, 25, 21, 17), (24, 12, 18, 13)),
    ((9, 28, 16, 12), (26, 28, 16, 12), (43, 28, 16, 12), (18, 16, 15, 11), (35, 16, 15, 11)),
    (
        *((x, 30, 11, 8.5) for x in (6, 18, 30, 42, 54)),
        *((x, 21, 11, 8.5) for x in (12, 24, 36, 48)),
        *((x, 12, 10, 8) for x in (24, 36)),
    ),
)
# Tone, shape, seed.
BRAND: tuple[tuple[int, Shape, int], ...] = (
    (5, (16, 25.5, 25, 8.6), 4),
    (1, (15.2, 16.8, 18, 7.8), 9),
    (4, (16.8, 9, 11.5, 6.8), 21),
)


class Stone(NamedTuple):
    """A stone of a cairn: its middle, size and colour."""

    x: float
    y: float
    width: float
    height: float
    tone: int


@lru_cache(maxsize=4096)
def pebble(x: float, y: float, width: float, height: float, seed: int) -> str:
    """Return the path of a pebble around (x, y): an ellipse whose radius wobbles a little."""
    return smooth(outline(x, y, width, height, seed))


def outline(x: float, y: float, width: float, height: float, seed: int) -> list[Point]:
    chance = random.Random(seed)
    turn = chance.random() * 6.28
    points = []
    for corner in range(CORNERS):
        angle = turn + corner * 2 * math.pi / CORNERS
        radius = 1 + (chance.random() - 0.5) * WOBBLE
        points.append((x + width / 2 * radius * flat(math.cos(angle)), y + height / 2 * radius * flat(math.sin(angle))))
    return points


def flat(ratio: float) -> float:
    return math.copysign(abs(ratio) ** FLATNESS, ratio)


def smooth(points: list[Point]) -> str:
    """Join points to a closed path by Catmull-Rom curves, written as Bézier curves."""
    curves = "".join(curve(points, index) for index in range(len(points)))
    return f"M{points[0][0]:.1f} {points[0][1]:.1f}{curves}Z"


def curve(points: list[Point], index: int) -> str:
    before, start, end, after = (points[(index + step) % len(points)] for step in (-1, 0, 1, 2))
    first = (start[0] + (end[0] - before[0]) / 6, start[1] + (end[1] - before[1]) / 6)
    second = (end[0] - (after[0] - start[0]) / 6, end[1] - (after[1] - start[1]) / 6)
    return "C" + " ".join(f"{x:.1f} {y:.1f}" for x, y in (first, second, end))


@lru_cache(maxsize=1024)
def cairn(settled: int, total: int, seed: int, label: str) -> SafeString:
    """Draw `total` stones on one another, the lowest `settled` of them solid.

    A tall goal is drawn with twelve stones, in proportion; the label says the true numbers.
    """
    drawn = min(total, TALLEST_CAIRN)
    solid = share(settled, total, drawn)
    stones, height = pile(drawn, seed)
    return format_html(
        '<svg class="cairn" viewBox="0 0 100 {}" role="img" aria-label="{}">'
        '<path class="ground" d="M6 {}H94"/>{}</svg>',
        round(height),
        label,
        f"{height - 4:.1f}",
        format_html_join(
            "", "{}", ((stone_svg(stone, index < solid, seed * 31 + index),) for index, stone in enumerate(stones))
        ),
    )


def share(settled: int, total: int, drawn: int) -> int:
    """Scale `settled` of `total` to `drawn` stones: the first one shows at once, the last one only at the end."""
    if settled in (0, total):
        return drawn if settled else 0
    return min(max(settled * drawn // total, 1), drawn - 1)


def pile(count: int, seed: int) -> tuple[list[Stone], float]:
    """Return the stones from the ground up, each smaller than the one below, and the height of the drawing."""
    chance = random.Random(seed)
    sizes = [sized(index / max(1, count - 1), chance) for index in range(count)]
    height = sum(tall for _, tall in sizes) - max(0, count - 1) * OVERLAP + 12
    first_tone = chance.randrange(len(TONES))
    feet = accumulate((tall - OVERLAP for _, tall in sizes), initial=0.0)
    stones = [
        Stone(50 + chance.uniform(-3.5, 3.5), height - 6 - foot - tall / 2, wide, tall, tone(first_tone + index))
        for index, ((wide, tall), foot) in enumerate(zip(sizes, feet, strict=False))
    ]
    return stones, height


def sized(rise: float, chance: random.Random) -> tuple[float, float]:
    return 78 - 44 * rise + chance.uniform(-5, 5), 21 - 7 * rise + chance.uniform(-1.5, 1.5)


def tone(number: int) -> int:
    return TONES[number % len(TONES)]


def stone_svg(stone: Stone, is_set: bool, seed: int) -> SafeString:
    """Draw a stone, solid when set, else a dotted outline; the stylesheet lets only the solid ones shine."""
    return format_html(
        '<path class="stone t{}{}" d="{}"/><path class="shine" d="{}"/>',
        stone.tone,
        " set" if is_set else "",
        pebble(stone.x, stone.y, stone.width, stone.height, seed),
        shine(stone),
    )


def shine(stone: Stone) -> str:
    x, y, width, height, _ = stone
    start = f"M{x - width * 0.26:.1f} {y - height * 0.22:.1f}"
    return f"{start}q{width * 0.13:.1f} {-height * 0.13:.1f} {width * 0.27:.1f} {-height * 0.1:.1f}"


@lru_cache(maxsize=1)
def brand_stones() -> SafeString:
    paths = format_html_join(
        "", '<path class="b{}" d="{}"/>', ((shade, pebble(*shape, seed)) for shade, shape, seed in BRAND)
    )
    return format_html('<svg class="stones" viewBox="0 0 32 32" aria-hidden="true">{}</svg>', paths)


@lru_cache(maxsize=8)
def level_scale(level: int) -> SafeString:
    """Draw the five sizes of steps, the chosen one filled."""
    heaps = format_html_join(
        "", "{}", ((heap(number, shapes, number == level),) for number, shapes in enumerate(SCALE, start=1))
    )
    return format_html('<div class="scale" aria-hidden="true">{}</div>', heaps)


def heap(number: int, shapes: tuple[Shape, ...], is_chosen: bool) -> SafeString:
    paths = format_html_join(
        "", '<path d="{}"/>', ((pebble(*shape, number * 17 + index),) for index, shape in enumerate(shapes))
    )
    return format_html('<svg class="{}" viewBox="0 0 60 38">{}</svg>', "on" if is_chosen else "", paths)
