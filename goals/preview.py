"""What the page of a draft shows, prepared so that its templates only lay it out."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import groupby
from typing import NamedTuple

from dueit.core.llm import registry
from goals.domain import levels
from goals.domain.pace import WORDS, Pace
from goals.domain.plan import Plan, Source, Step
from goals.domain.planner import KINDS
from goals.models import Draft
from tasks.domain.greeting import number_word
from tasks.domain.size import Energy, energy, spoken_minutes
from tasks.looks import DOTS

PATIENCE = timedelta(seconds=20)
GENERAL = "generic"
# What a question to a language model is made of: see goals.domain.prompt.
SENT = "your words, the titles of what is there already, and today's date"


@dataclass(frozen=True)
class Suggestion:
    """One proposed step, ticked or not; while something else is thought about in its place, it is thinking."""

    step: Step
    is_ticked: bool
    is_thinking: bool

    @property
    def energy(self) -> Energy | None:
        return energy(self.step.minutes)

    @property
    def dots(self) -> list[bool]:
        return [place <= DOTS[self.energy] for place in (1, 2, 3)] if self.energy else []

    @property
    def length(self) -> str:
        return spoken_minutes(self.step.minutes)


class Choice(NamedTuple):
    """One of several things to choose from."""

    value: str
    words: str
    hint: str
    is_chosen: bool


@dataclass(frozen=True)
class Preview:
    """A draft as its page shows it. `left_out` are the keys of steps that are not ticked."""

    draft: Draft
    at: datetime
    left_out: Collection[str] = field(default_factory=frozenset)

    @property
    def mark(self) -> str:
        """Changes when there is something new to draw."""
        return f"{self.draft.state}-{self.draft.token}-{self.is_slow}"

    @property
    def is_slow(self) -> bool:
        return self.draft.is_waiting and self.at - self.draft.asked_at > PATIENCE

    @property
    def plan(self) -> Plan | None:
        return self.draft.proposed

    @property
    def is_care(self) -> bool:
        return self.draft.source == Source.CARE

    @property
    def suggestions(self) -> list[Suggestion]:
        thinking = self.draft.step_key if self.draft.is_waiting else ""
        steps = self.plan.steps if self.plan else ()
        return [Suggestion(step, step.key not in self.left_out, step.key == thinking) for step in steps]

    @property
    def phases(self) -> list[tuple[str, list[Suggestion]]]:
        """The suggestions under the headings of their parts of the way."""
        return [(name, list(group)) for name, group in groupby(self.suggestions, key=lambda it: it.step.phase)]

    @property
    def heading(self) -> str:
        count = len(self.suggestions)
        return f"{number_word(count).capitalize()} suggestion{'s' * (count != 1)}"

    @property
    def ticked(self) -> list[Suggestion]:
        return [suggestion for suggestion in self.suggestions if suggestion.is_ticked]

    @property
    def time(self) -> str:
        return spoken_minutes(sum(suggestion.step.minutes for suggestion in self.ticked))

    @property
    def covers(self) -> str:
        """What this is a plan for, as a sentence."""
        covers = self.plan.covers if self.plan else ""
        return covers if not covers or covers.endswith(".") else f"This covers {covers}."

    @property
    def may_ask_again(self) -> bool:
        """A built-in pattern has nothing else to say; a language model has."""
        return registry.configured() is not None

    @property
    def by_assistant(self) -> bool:
        return self.draft.source == Source.ASSISTANT

    @property
    def source(self) -> str:
        """Who wrote this, and what left the server for it."""
        if self.plan and self.by_assistant:
            return f"Written by {self.plan.source}. What left this server: {SENT}."
        return "Built-in pattern, worked out on this server. Nothing left it."

    @property
    def kinds(self) -> list[Choice]:
        """The likeliest patterns, and the general one."""
        if self.plan is None:
            return []
        names = dict.fromkeys((*self.plan.likely, GENERAL))
        return [Choice(name, kind_name(name), "", name == self.plan.kind) for name in names]

    @property
    def paces(self) -> list[Choice]:
        return [Choice(pace.value, *WORDS[pace], pace == self.draft.pace) for pace in Pace]


def kind_name(kind: str) -> str:
    """Return what a pattern is called on its chip."""
    return KINDS[kind].label if kind in KINDS else kind.replace("_", " ").capitalize()


def level_choices(level: int) -> dict[str, object]:
    """Return what the slider needs."""
    return {"levels": levels.LEVELS.values(), "level": levels.LEVELS[level]}
