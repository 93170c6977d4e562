"""What a goal remembers of its schedule: a few plain values, however old it is."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any, Self

from goals.domain.schedule.kinds import Status

DAYS = ("watermark", "not_before", "next_due_on", "seen_on", "next_on", "anchor", "base_on", "week_on")


@dataclass(frozen=True, kw_only=True)
class ScheduleState:
    """One row: every field is a column.

    Days up to `watermark` are decided; nothing comes up before `not_before`; `seen_on` is the latest day ever swept.
    `decided` and `made` count occurrences of this revision; `next_seq` and `assign_seq` go on over revisions.
    `stalled`: frozen until what waits is settled. `next_due_on`: the day of the next sweep that can do something.

    A chain (one task leads to the next) has `next_on`, and an `anchor` with the number of steps taken from it.
    What is spread has a run: number `base_first` lies on slot `base_offset` of `base_slots` from `base_on` on. Its
    numbers go up to `last_seq` (a deadline), or from `next_slot` to `quota` (the week that began on `week_on`).
    """

    watermark: date
    not_before: date
    status: Status = Status.ACTIVE
    next_due_on: date | None = None
    seen_on: date | None = None
    decided: int = 0
    made: int = 0
    next_seq: int = 1
    assign_seq: int = 0
    stalled: bool = False

    next_on: date | None = None
    anchor: date | None = None
    anchor_k: int = 0

    base_on: date | None = None
    base_slots: int = 0
    base_offset: int = 0
    base_first: int = 1
    last_seq: int = 0

    week_on: date | None = None
    next_slot: int = 1
    quota: int = 0

    @classmethod
    def names(cls) -> tuple[str, ...]:
        return tuple(field.name for field in fields(cls))

    @classmethod
    def read(cls, written: Mapping[str, Any]) -> Self:
        """Read what was written as JSON: days are ISO 8601 texts there."""
        days = {name: date.fromisoformat(written[name]) for name in DAYS if written[name]}
        return cls(**{**written, **days, "status": Status(written["status"])})

    def to_json(self) -> dict[str, Any]:
        """Return every field as a plain JSON value, for `read`."""
        values = asdict(self)
        return {**values, **{name: values[name] and values[name].isoformat() for name in DAYS}}
