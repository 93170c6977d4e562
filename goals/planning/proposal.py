"""What planning comes back with."""

from dataclasses import dataclass
from typing import Any, Self

from goals.domain.plan import Plan, Source


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
