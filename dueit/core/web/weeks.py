"""Draws the weeks ahead: a pebble for each day with something, a grain of sand for each day of rest."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from dueit.core.web.rhythm import ACROSS, DOWN, LEFT, LETTERS, TOP, heads
from dueit.core.web.stones import pebble

WEEKS = 6
DEPTHS = {"one": "l1", "two": "l2", "many": "l3"}


@dataclass(frozen=True)
class Weeks:
    """The six weeks from `today` on, and what is marked in them: see goals.domain.outlook.Marks."""

    marks: Mapping[date, str]
    today: date
    sentence: str
    week_start: int = 0

    @property
    def first_day(self) -> date:
        """The day on which the week of today began."""
        return self.today - timedelta(days=(self.today.weekday() - self.week_start) % 7)

    @property
    def looks(self) -> tuple[str, ...]:
        """How each day looks, from the first of the first week on; days before today are blank."""
        days = (self.first_day + timedelta(days=step) for step in range(7 * WEEKS))
        return tuple(self.marks.get(day, "rest") if day >= self.today else "" for day in days)


def weeks_svg(weeks: Weeks) -> SafeString:
    into = (weeks.today - weeks.first_day).days
    return drawing(weeks.looks, into, weeks.first_day, weeks.sentence)


@lru_cache(maxsize=1024)
def drawing(looks: tuple[str, ...], today: int, first: date, sentence: str) -> SafeString:
    letters = LETTERS[first.weekday() :] + LETTERS[: first.weekday()]
    return format_html(
        '<svg viewBox="-30 0 234 {}" role="img" aria-label="{}">{}{}{}</svg>',
        TOP + DOWN * (WEEKS - 1) + 12,
        sentence,
        heads(letters),
        format_html_join("", '<text x="-26" y="{}">{}</text>', week_names(first)),
        format_html_join("", "{}", ((spot,) for spot in spots(looks, today))),
    )


def week_names(first: date) -> Iterator[tuple[int, str]]:
    """Name each week by its first day."""
    for week in range(WEEKS):
        yield TOP + week * DOWN + 3, f"{first + timedelta(weeks=week):%-d %b}"


def spots(looks: tuple[str, ...], today: int) -> Iterator[SafeString]:
    for index, look in enumerate(looks):
        x, y = LEFT + index % 7 * ACROSS, TOP + index // 7 * DOWN
        mark = " today" if index == today else ""
        if look == "rest":
            yield format_html('<circle class="rest{}" cx="{}" cy="{}" r="2.6"/>', mark, x, y)
        elif look:
            shape = pebble(x, y, 17.5, 14.5, index + 3)
            yield format_html('<path class="{}{}" d="{}"/>', DEPTHS.get(look, look), mark, shape)
