"""What has happened, as a value."""

import json
from dataclasses import asdict, dataclass
from datetime import date, datetime, time
from typing import Any

ENVELOPE = ("actor_id", "at", "project_id")


@dataclass(frozen=True, kw_only=True)
class Event:
    """A fact in the past tense, made of ids and plain values. `actor_id` is None when the system acted."""

    actor_id: int | None
    at: datetime
    project_id: int | None = None

    @property
    def subject(self) -> str:
        """What it happened to, such as "task-12": the key under which its trace is found."""
        return ""

    def details(self) -> dict[str, Any]:
        """Everything that this kind of event says beyond who, when and where, as JSON; days and times are ISO 8601."""
        beyond = {name: value for name, value in vars(self).items() if name not in ENVELOPE}
        written: dict[str, Any] = json.loads(json.dumps(beyond, default=_plain))
        return written


def _plain(value: Any) -> Any:
    """Return days and times as ISO 8601 texts, and values made of fields as objects."""
    return value.isoformat() if isinstance(value, date | time) else asdict(value)
