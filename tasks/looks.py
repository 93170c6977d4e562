"""How a task looks: what its row and its page say beside its words."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from django.conf import settings
from django.utils.module_loading import import_string

from tasks.domain.lifecycle import State, move_label, words
from tasks.domain.size import Energy, energy, spoken_minutes
from tasks.margin import EMPTY, Margin, margins_of
from tasks.models import Task

DOTS = {Energy.LIGHT: 1, Energy.STEADY: 2, Energy.DEEP: 3}


class Tag(NamedTuple):
    """What a task is for, such as its goal; whether that `repeats`, so that letting go is only for this time."""

    text: str
    url: str
    repeats: bool = False


@dataclass(frozen=True)
class Look:
    """One task, its tag, and how much was said about it, ready to be drawn. It is the same to every viewer."""

    task: Task
    tag: Tag | None
    margin: Margin = EMPTY

    @property
    def offered_to(self) -> str:
        """To whom it is offered; an offer rests while its task is settled."""
        return self.margin.offered_to if self.task.is_open else ""

    @property
    def look(self) -> str:
        """The classes that say how it stands."""
        return {State.WAITING: "open", State.IN_PROGRESS: "open begun", State.COMPLETED: "settled"}.get(
            State(self.task.state), "let-go-row"
        )

    @property
    def state_words(self) -> str:
        return words(State(self.task.state), of_goal=self.repeats)

    @property
    def tag_words(self) -> str:
        """What the tag says; a task that is called like its goal need not say so twice."""
        return self.tag.text if self.tag and self.tag.text != self.task.title else "Its goal"

    @property
    def repeats(self) -> bool:
        """It comes up again: to let it go is only not to do it this time."""
        return bool(self.tag and self.tag.repeats)

    @property
    def skip_label(self) -> str:
        return move_label("skip", of_goal=self.repeats)

    @property
    def is_settled(self) -> bool:
        return self.task.state == State.COMPLETED

    @property
    def pebble_action(self) -> str:
        return "complete" if self.task.is_open else "reopen"

    @property
    def energy(self) -> Energy | None:
        return energy(self.task.minutes)

    @property
    def dots(self) -> list[bool]:
        return [place <= DOTS[self.energy] for place in (1, 2, 3)] if self.energy else []

    @property
    def length(self) -> str:
        return spoken_minutes(self.task.minutes) if self.task.minutes else ""


def looks_of(tasks: Iterable[Task]) -> list[Look]:
    """Prepare `tasks` for drawing, with one query for their tags and one for what stands beside them."""
    shown = list(tasks)
    ids = [task.pk for task in shown]
    tags, margins = tags_of(ids), margins_of(ids)
    return [Look(task, tags.get(task.pk), margins.get(task.pk, EMPTY)) for task in shown]


def look_of(task: Task) -> Look:
    """Prepare one task for drawing."""
    return looks_of([task])[0]


def tags_of(task_ids: Collection[int]) -> Mapping[int, Tag]:
    """Ask whoever knows what tasks are for: see dueit.registries. Who renames that must bump the tasks' versions."""
    tagger: Callable[[Collection[int]], Mapping[int, Tag]] = import_string(settings.ROW_TAGS)
    return tagger(task_ids) if task_ids else {}
