"""Where a task stands: all of it that moves."""

from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any, Self


@dataclass(frozen=True)
class Standing:
    """Everything about a task that moves through its life: what undo gives back."""

    state: str
    planned_on: date | None
    started_at: datetime | None
    finished_at: datetime | None
    settled_on: date | None
    settled_by_id: int | None
    reason: str
    put_off: int

    @classmethod
    def names(cls) -> tuple[str, ...]:
        return tuple(field.name for field in fields(cls))

    @classmethod
    def read(cls, written: dict[str, Any]) -> Self:
        """Read what was written as JSON: days and instants are ISO 8601 texts there."""
        days = {name: date.fromisoformat(written[name]) for name in ("planned_on", "settled_on") if written[name]}
        times = {name: datetime.fromisoformat(written[name]) for name in ("started_at", "finished_at") if written[name]}
        return cls(**{**written, **days, **times})
