"""A clause: a run of words in a line that says something about the task."""

from dataclasses import dataclass, field
from datetime import date, time

from tasks.domain.quick_add.outcome import Found, Kind
from tasks.domain.quick_add.words import Word, spelled


@dataclass(frozen=True, kw_only=True)
class Clause:
    kind: Kind
    words: list[Word] = field(repr=False)
    shown: str
    cue: str = ""
    day: date | None = None
    at: time | None = None
    part: str = ""
    rule: str = ""
    minutes: int | None = None
    name: str = ""

    @property
    def slot(self) -> str:
        """What a line can say only once: a rhythm leaves room for its start and its end."""
        return self.cue if self.kind is Kind.DATE and self.cue in ("from", "until") else self.kind

    @property
    def found(self) -> Found:
        return Found(self.kind, spelled(self.words), self.shown)
