"""What a breakdown is, whoever wrote it: steps to choose from, and a few plain sentences about them."""

from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Self


class Source(StrEnum):
    """Who wrote a plan."""

    ASSISTANT = "assistant"
    PATTERN = "pattern"
    CARE = "care"


@dataclass(frozen=True)
class Step:
    """One proposed task. `depends_on` names the keys of earlier steps; `phase` is the heading it stands under."""

    title: str
    minutes: int
    why: str
    key: str
    depends_on: tuple[str, ...] = ()
    first_move: str | None = None
    phase: str = ""

    @classmethod
    def from_json(cls, fields: dict[str, Any]) -> Self:
        return cls(**{**fields, "depends_on": tuple(fields.get("depends_on", ()))})


@dataclass(frozen=True)
class Rhythm:
    """Something worth repeating: `times` in each `every` (day, weekday, week or month)."""

    title: str
    every: str
    times: int
    minutes: int


@dataclass(frozen=True, kw_only=True)
class Plan:
    """A proposal. Nothing in it exists until a person keeps it."""

    kind: str
    covers: str
    summary: str
    steps: tuple[Step, ...]
    rhythm: Rhythm | None = None
    source: str = "built-in"
    likely: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    pace: str | None = None
    question: str | None = None
    refused: bool = False

    @property
    def minutes(self) -> int:
        return sum(step.minutes for step in self.steps)

    def to_json(self) -> dict[str, Any]:
        """Return plain lists and dictionaries, as a draft stores them."""
        fields = asdict(self)
        fields["steps"] = [{**step, "depends_on": list(step["depends_on"])} for step in fields["steps"]]
        return {**fields, "likely": list(self.likely), "notes": list(self.notes)}

    @classmethod
    def from_json(cls, fields: dict[str, Any]) -> Self:
        """Return the plan that `to_json` wrote."""
        rhythm = fields.get("rhythm")
        return cls(
            **{
                **fields,
                "steps": tuple(Step.from_json(step) for step in fields["steps"]),
                "rhythm": Rhythm(**rhythm) if rhythm else None,
                "likely": tuple(fields.get("likely", ())),
                "notes": tuple(fields.get("notes", ())),
            }
        )
