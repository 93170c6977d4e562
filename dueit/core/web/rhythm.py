"""Draws a rhythm: five weeks on a beach, a pebble for each active day, a grain of sand for each day of rest."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from dueit.core.web.stones import pebble

LETTERS = "MTWTFSS"
LEFT, TOP = 34, 22
ACROSS, DOWN = 25, 21


@dataclass(frozen=True)
class Rhythm:
    """The weeks up to today: how many things were settled on which day.

    `settled` holds the days of this person's calendar that have any; `week_start` counts from Monday (0).
    """

    settled: Mapping[date, int]
    today: date
    week_start: int = 0
    weeks: int = 5

    @property
    def first_day(self) -> date:
        into_the_week = (self.today.weekday() - self.week_start) % 7
        return self.today - timedelta(days=into_the_week, weeks=self.weeks - 1)

    @cached_property
    def days(self) -> list[date]:
        first = self.first_day
        return [first + timedelta(days=ago) for ago in range((self.today - first).days + 1)]

    @cached_property
    def depths(self) -> tuple[int, ...]:
        """How deep each day's pebble is coloured: not at all, or for one, two, three and more things."""
        return tuple(min(self.settled.get(day, 0), 3) for day in self.days)

    @property
    def active_days(self) -> int:
        return sum(1 for depth in self.depths if depth)

    @cached_property
    def sentence(self) -> str:
        """Say the same in words, without anything that could be lost."""
        if not self.active_days:
            return "A quiet beach. Pebbles will gather here as you settle things."
        return f"You settled something on {self.active_days} of the last {len(self.days)} days. The rest was rest."

    @property
    def letters(self) -> str:
        return LETTERS[self.week_start :] + LETTERS[: self.week_start]


def rhythm_svg(rhythm: Rhythm) -> SafeString:
    return drawing(rhythm.depths, rhythm.letters, rhythm.weeks, rhythm.sentence)


@lru_cache(maxsize=1024)
def drawing(depths: tuple[int, ...], letters: str, weeks: int, sentence: str) -> SafeString:
    return format_html(
        '<svg viewBox="14 0 190 {}" role="img" aria-label="{}">{}{}</svg>',
        TOP + DOWN * (weeks - 1) + 12,
        sentence,
        heads(letters),
        format_html_join("", "{}", ((spot,) for spot in spots(depths))),
    )


def heads(letters: str) -> SafeString:
    columns = ((LEFT + column * ACROSS, letter) for column, letter in enumerate(letters))
    return format_html_join("", '<text x="{}" y="9" text-anchor="middle">{}</text>', columns)


def spots(depths: tuple[int, ...]) -> Iterator[SafeString]:
    """Draw each day; the last one is today."""
    for index, depth in enumerate(depths):
        x, y = LEFT + index % 7 * ACROSS, TOP + index // 7 * DOWN
        look = " ".join(filter(None, [f"l{depth}" * (depth > 0), "today" * (index == len(depths) - 1)]))
        if look:
            yield format_html('<path class="{}" d="{}"/>', look, pebble(x, y, 17.5, 14.5, index + 3))
        else:
            yield format_html('<circle class="rest" cx="{}" cy="{}" r="2.6"/>', x, y)
