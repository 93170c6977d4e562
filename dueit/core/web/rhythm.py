"""Draws a rhythm: four weeks on a beach, a pebble for each active day, a grain of sand for each day of rest."""

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
DAYS = 28


@dataclass(frozen=True)
class Rhythm:
    """The last four weeks, or all days since this person began: how many things were settled on which day.

    `settled` holds the days of this person's calendar that have any; `since` is the day they began (None: long ago);
    `week_start` counts from Monday (0).
    """

    settled: Mapping[date, int]
    today: date
    since: date | None = None
    week_start: int = 0

    @property
    def first_day(self) -> date:
        """What was settled in another time zone may lie before the day that one began."""
        long_ago = self.today - timedelta(days=DAYS - 1)
        return max(long_ago, min(self.since, self.today, *self.settled)) if self.since else long_ago

    @property
    def is_young(self) -> bool:
        return len(self.days) < DAYS

    @cached_property
    def days(self) -> list[date]:
        first = self.first_day
        return [first + timedelta(days=ago) for ago in range((self.today - first).days + 1)]

    @property
    def lead(self) -> int:
        """How many days of its week lie before the first one."""
        return (self.first_day.weekday() - self.week_start) % 7

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
        rest = " The rest was rest." if self.active_days < len(self.days) else ""
        return f"You settled something on {self.share}.{rest}"

    @property
    def share(self) -> str:
        if not self.is_young:
            return f"{self.active_days} of the last {DAYS} days"
        return f"{self.active_days} of your first {len(self.days)} days" if len(self.days) > 1 else "your first day"

    @property
    def letters(self) -> str:
        return LETTERS[self.week_start :] + LETTERS[: self.week_start]


def rhythm_svg(rhythm: Rhythm) -> SafeString:
    return drawing(rhythm.depths, rhythm.letters, rhythm.lead, rhythm.sentence)


@lru_cache(maxsize=1024)
def drawing(depths: tuple[int, ...], letters: str, lead: int, sentence: str) -> SafeString:
    """Draw a row for each week that has any of the days; the first one begins after `lead` others."""
    rows = (lead + len(depths) - 1) // 7
    return format_html(
        '<svg viewBox="14 0 190 {}" role="img" aria-label="{}">{}{}</svg>',
        TOP + DOWN * rows + 12,
        sentence,
        heads(letters),
        format_html_join("", "{}", ((spot,) for spot in spots(depths, lead))),
    )


def heads(letters: str) -> SafeString:
    columns = ((LEFT + column * ACROSS, letter) for column, letter in enumerate(letters))
    return format_html_join("", '<text x="{}" y="9" text-anchor="middle">{}</text>', columns)


def spots(depths: tuple[int, ...], lead: int) -> Iterator[SafeString]:
    """Draw each day; the last one is today."""
    for index, depth in enumerate(depths, start=lead):
        x, y = LEFT + index % 7 * ACROSS, TOP + index // 7 * DOWN
        is_today = index == lead + len(depths) - 1
        look = " ".join(filter(None, [f"l{depth}" * (depth > 0), "today" * is_today]))
        if look:
            yield format_html('<path class="{}" d="{}"/>', look, pebble(x, y, 17.5, 14.5, index + 3))
        else:
            yield format_html('<circle class="rest" cx="{}" cy="{}" r="2.6"/>', x, y)
