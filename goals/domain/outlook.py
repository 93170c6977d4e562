"""The six weeks ahead of a goal, what is there after some days without it, and what another rhythm would change."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from goals.domain.schedule.events import begin
from goals.domain.schedule.policy import SchedulingPolicy
from goals.domain.schedule.preview import preview
from goals.domain.schedule.simulation import DayAhead, simulate
from goals.domain.schedule.situation import Situation
from goals.domain.schedule.state import ScheduleState
from goals.domain.schedule.words import spoken_date
from tasks.domain.quick_add.rules import listed

DAY = timedelta(days=1)
SPAN: Final = 42
MISSES: Final = 3
FARTHEST: Final = timedelta(days=1100)
MOST_NAMED: Final = 8
MARKS: Final = ("one", "two", "many")
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")

Marks = Mapping[date, str]
"""What is drawn on a day: `one`, `two` or `many` tasks, `left` out, or one that `comes` or `goes`. Others are rest."""


@dataclass(frozen=True)
class Prospect:
    """A rhythm and where it stands on the day `today`; without a state it begins then."""

    policy: SchedulingPolicy
    today: date
    state: ScheduleState | None = None
    situation: Situation = field(default_factory=Situation)

    def days(self, count: int, misses: Collection[date] = frozenset()) -> list[DayAhead]:
        """Return the days from today on for somebody who settles all they see, but on the `misses`."""
        return list(simulate(self.policy, self.today, count, misses=misses, state=self.state, situation=self.situation))

    @property
    def busy_days(self) -> list[date]:
        """The days of the next six weeks on which something comes up."""
        return [day.day for day in self.days(SPAN) if day.tasks]

    @property
    def next_days(self) -> list[date]:
        """The next days of the rhythm, as many as may be left out."""
        state = self.state or begin(self.policy, self.today)
        several = preview(state, self.policy, MISSES * self.policy.max_per_day)
        days = sorted({max(day, self.today) for day in several})
        return [day for day in days if day <= self.today + FARTHEST][:MISSES]


@dataclass(frozen=True)
class Consequence:
    """What is on the list `on` the day after some `days` were left out, and all days between them."""

    days: tuple[date, ...]
    on: date
    tasks: int

    @property
    def sentence(self) -> str:
        """Say e.g. "If you miss three days you will see one task."."""
        return f"If you miss {counted(len(self.days), 'day')} you will see {counted(self.tasks, 'task')}."

    def when(self, today: date) -> str:
        """Say which days these are."""
        which = f"{dates(self.days, today)} {'is the day' if len(self.days) == 1 else 'are the days'}"
        return f"{which}; this is the list of {spoken_date(self.on, today)}."


def consequence(prospect: Prospect) -> Consequence | None:
    """Let nobody look from the next day of the rhythm to the third, and see the day after; None if no day comes."""
    days = prospect.next_days
    if not days:
        return None
    away = {days[0] + DAY * step for step in range((days[-1] - days[0]).days + 1)}
    after = prospect.days((days[-1] - prospect.today).days + 2, away)[-1]
    return Consequence(tuple(days), after.day, len(after.tasks))


def marks(prospect: Prospect, left_out: Consequence | None = None) -> Marks:
    """Mark the next six weeks; with a consequence they are those in which its days are left out."""
    away = left_out.days if left_out else ()
    shown = (prospect.today + DAY * ahead for ahead in range(SPAN))
    between = {day for day in shown if away and away[0] <= day <= away[-1]}
    found = {
        day.day: MARKS[min(len(day.tasks), len(MARKS)) - 1]
        for day in prospect.days(SPAN, between)
        if day.tasks and day.day not in between
    }
    return {**found, **{day: "left" for day in away if day < prospect.today + DAY * SPAN}}


@dataclass(frozen=True)
class Change:
    """How the next six weeks would differ: days that come, that go, and that stay."""

    comes: frozenset[date]
    goes: frozenset[date]
    stays: frozenset[date]

    @property
    def marks(self) -> Marks:
        return {
            **dict.fromkeys(self.stays, "one"),
            **dict.fromkeys(self.comes, "comes"),
            **dict.fromkeys(self.goes, "goes"),
        }

    @property
    def sentence(self) -> str:
        if not self.comes and not self.goes:
            return "The next six weeks stay as they are."
        parts = [(self.comes, "comes", "come"), (self.goes, "goes", "go"), (self.stays, "stays", "stay")]
        said = [f"{counted(len(days), 'day')} {one if len(days) == 1 else many}" for days, one, many in parts if days]
        words = listed(said)
        return f"In the next six weeks {words}."


def change(before: Prospect, after: Prospect) -> Change:
    """Compare two rhythms over the next six weeks."""
    old, new = frozenset(before.busy_days), frozenset(after.busy_days)
    return Change(comes=new - old, goes=old - new, stays=old & new)


def outlook_words(found: Marks, today: date) -> str:
    """Say what the picture of six weeks shows, for those who don't see it."""
    days = sorted(day for day, mark in found.items() if mark in MARKS)
    if not days:
        return "Nothing comes up in the next six weeks."
    named = f": {dates(days, today)}" if len(days) <= MOST_NAMED else ""
    return f"Something comes up on {counted(len(days), 'day')} of the next six weeks{named}. The rest is rest."


def counted(number: int, noun: str) -> str:
    """Return "no tasks", "one task", "three tasks", "42 tasks"."""
    many = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
    return f"{many} {noun}" if number == 1 else f"{many} {noun}s"


def dates(days: Collection[date], today: date) -> str:
    return listed([spoken_date(day, today) for day in days])
