"""What a breakdown is asked with and what it comes back as."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Self

from goals.domain import levels
from goals.domain.plan import Plan


class Source(StrEnum):
    ASSISTANT = "assistant"
    PATTERN = "pattern"
    CARE = "care"


@dataclass(frozen=True, kw_only=True)
class BreakdownRequest:
    """A goal in the person's words, and everything that shapes its plan.

    `kind` is a chip the person chose ("learn", "move", …). To make one step smaller, give its title as
    `smaller_of` (`goal` stays the whole goal, `level` the size of the new steps). `existing` are titles
    the person has already; `rejected` titles of earlier tries, so that another try is another plan.
    """

    goal: str
    user_id: int
    today: date
    level: int = levels.DEFAULT
    notes: str = ""
    kind: str | None = None
    minutes_per_day: int = 30
    existing: tuple[str, ...] = ()
    rejected: tuple[str, ...] = ()
    smaller_of: str = ""

    @property
    def subject(self) -> str:
        """The words to be broken down."""
        return self.smaller_of or self.goal


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """A plan to look at, who wrote it, and a plain note when that is not who was asked first.

    `calls` is the number of requests that went out; `repaired` says that the first answer had to be asked for again.
    """

    plan: Plan
    source: Source
    note: str = ""
    calls: int = 0
    repaired: bool = False
    from_cache: bool = False

    def to_json(self) -> dict[str, Any]:
        return {
            "plan": self.plan.to_json(),
            "source": self.source.value,
            "note": self.note,
            "calls": self.calls,
            "repaired": self.repaired,
        }

    @classmethod
    def from_json(cls, fields: dict[str, Any]) -> Self:
        """Return the proposal that `to_json` wrote."""
        return cls(**{**fields, "plan": Plan.from_json(fields["plan"]), "source": Source(fields["source"])})
