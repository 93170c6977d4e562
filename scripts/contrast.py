#!/usr/bin/env python3
"""Check the colour tokens of the stylesheet for WCAG 2.2 AA, in light and dark, in the worst of their variants.

python scripts/contrast.py [stylesheet]
"""

import math
import re
import sys
from itertools import product
from pathlib import Path
from typing import NamedTuple

STYLESHEET = Path(__file__).resolve().parent.parent / "static/css/dueit.css"
COLOUR = r"oklch\(\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)\s*\)"
TOKEN = re.compile(rf"--([\w-]+):\s*light-dark\(\s*{COLOUR}\s*,\s*{COLOUR}\s*\)")
THEMES = ("light", "dark")

TEXT, SHAPE, HINT = 4.5, 3.0, 1.2
# background: what is written or drawn on it
WRITTEN_ON = {
    "page": "ink ink-soft ink-faint tide",
    "paper": "ink ink-soft ink-faint tide moss-ink heather-ink honey-ink clay-ink",
    "sunken": "ink ink-soft ink-faint tide",
    "tide": "on-tide",
    "tide-hover": "on-tide",
    "tide-soft": "tide-ink ink-soft ink heather-ink",
    "moss-soft": "moss-ink ink-soft",
    "heather-soft": "heather-ink",
    "honey-soft": "honey-ink ink-soft",
    "clay-soft": "clay-ink ink",
    "toast": "on-toast toast-tide",
    "sun": "ink ink-soft",
    "sky-a": "ink ink-soft tide",
    "sky-b": "ink ink-soft tide",
}
DRAWN_ON = {
    "page": "control focus moss",
    "paper": "control focus moss tide heather",
    "sunken": "control",
    "tide-soft": "control focus ink-faint",
}
HINTED_ON = {"paper": "honey", "tide-soft": "tide-soft-line"}


class Oklch(NamedTuple):
    """A colour of the stylesheet: lightness from 0 to 1, chroma, hue in degrees."""

    lightness: float
    chroma: float
    hue: float


class Pair(NamedTuple):
    """A colour on another, with the contrast that it must reach."""

    front: str
    back: str
    least: float


# A token has one (light, dark) pair per place that defines it: :root, a sky, more contrast.
Tokens = dict[str, list[tuple[Oklch, Oklch]]]

PAIRS = [
    Pair(front, back, least)
    for table, least in ((WRITTEN_ON, TEXT), (DRAWN_ON, SHAPE), (HINTED_ON, HINT))
    for back, fronts in table.items()
    for front in fronts.split()
]


def tokens(css: str) -> Tokens:
    found: Tokens = {}
    for name, *numbers in TOKEN.findall(css):
        light, dark = (Oklch(*map(float, numbers[start : start + 3])) for start in (0, 3))
        found.setdefault(name, []).append((light, dark))
    return found


def linear_rgb(colour: Oklch) -> tuple[float, float, float]:
    """Convert by Björn Ottosson's matrices, https://bottosson.github.io/posts/oklab/."""
    turn = math.radians(colour.hue)
    a, b = colour.chroma * math.cos(turn), colour.chroma * math.sin(turn)
    long = (colour.lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (colour.lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (colour.lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def luminance(colour: Oklch) -> float:
    red, green, blue = (min(1.0, max(0.0, part)) for part in linear_rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Oklch, other: Oklch) -> float:
    """Return the contrast ratio of WCAG 2.2, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def worst(found: Tokens, pair: Pair, theme: int) -> float:
    variants = product(found[pair.front], found[pair.back])
    return min(contrast(front[theme], back[theme]) for front, back in variants)


def too_weak(found: Tokens) -> list[str]:
    """Return each pair that can't be told apart well enough, one sentence each."""
    return [
        f"--{pair.front} on --{pair.back} is {ratio:.2f} in {name}, needs {pair.least}"
        for pair in PAIRS
        for theme, name in enumerate(THEMES)
        if (ratio := worst(found, pair, theme)) < pair.least
    ]


def out_of_gamut(found: Tokens) -> list[str]:
    """Return the tokens that a plain screen would have to bend."""
    return [
        f"--{name} is outside sRGB"
        for name, variants in found.items()
        for colour in (colour for variant in variants for colour in variant)
        if not all(-0.0005 <= part <= 1.0005 for part in linear_rgb(colour))
    ]


def main() -> int:
    css = Path(sys.argv[1]) if len(sys.argv) > 1 else STYLESHEET
    found = tokens(css.read_text())
    problems = too_weak(found) + out_of_gamut(found)
    print("\n".join(problems) or f"{len(PAIRS)} pairs are clear in both themes.")
    return bool(problems)


if __name__ == "__main__":
    sys.exit(main())
