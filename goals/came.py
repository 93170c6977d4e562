"""The times that a goal came up, as its pages list them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from goals.domain.schedule.words import spoken_date
from goals.models import Goal, Occurrence
from goals.models.occurrence import OccurrenceQuerySet
from tasks.domain.lifecycle import State, words

# So many stand on the page of a goal, and so many on each page of the list of all.
SHOWN, PER_PAGE = 12, 50


@dataclass(frozen=True)
class Came:
    """One time that a goal came up, and how it ended."""

    occurrence: Occurrence
    today: date

    @property
    def day(self) -> str:
        day = self.occurrence.occurrence_on
        return spoken_date(day, self.today) if day else "any day"

    @property
    def state(self) -> str:
        task = self.occurrence.task
        return words(State(task.state), of_goal=True) if task else "Removed"


def times_of(goal: Goal) -> OccurrenceQuerySet:
    """Return every time that `goal` came up, the latest first."""
    return Occurrence.objects.filter(goal=goal).select_related("task__settled_by", "account").order_by("-pk")


def came(occurrences: Iterable[Occurrence], *, today: date) -> list[Came]:
    return [Came(occurrence, today) for occurrence in occurrences]
