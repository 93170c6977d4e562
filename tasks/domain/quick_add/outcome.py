"""What comes out of a quick-add line."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum


class Kind(StrEnum):
    DATE = "date"
    TIME = "time"
    FIXED = "fixed"
    RHYTHM = "rhythm"
    MINUTES = "minutes"
    LABEL = "label"
    PERSON = "person"


@dataclass(frozen=True)
class Found:
    """A chip: the words that were taken out of the line, and how they were understood."""

    kind: Kind
    text: str
    shown: str

    @property
    def key(self) -> str:
        """What to put into `literal` so that these words stay in the title."""
        return f"{self.kind}:{self.text}"


@dataclass(frozen=True, kw_only=True)
class QuickAdd:
    """A task as understood from a line; `rrule` is plain RFC 5545 and `planned_on` then its first day."""

    title: str
    planned_on: date | None = None
    at_time: time | None = None
    fixed_on: date | None = None
    rrule: str = ""
    minutes: int | None = None
    labels: tuple[str, ...] = ()
    person: str = ""
    found: tuple[Found, ...] = ()
