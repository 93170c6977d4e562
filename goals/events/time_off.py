"""What can happen to somebody's time off."""

from dataclasses import dataclass
from typing import Any

from dueit.core.events import Event


@dataclass(frozen=True, kw_only=True)
class TimeOffEvent(Event):
    """Something happened to days that a person has off."""

    time_off_id: int

    @property
    def subject(self) -> str:
        return f"time_off-{self.time_off_id}"


@dataclass(frozen=True, kw_only=True)
class TimeOffTaken(TimeOffEvent):
    """Somebody has time off: their goals rest."""


@dataclass(frozen=True, kw_only=True)
class TimeOffEnded(TimeOffEvent):
    """Somebody is back: how their rhythms stood before and after, and the tasks that came up."""

    stood: dict[str, Any]
    made: list[int]


@dataclass(frozen=True, kw_only=True)
class TimeOffTakenBack(TimeOffEvent):
    """Time off was taken back; `entry_id` is its trace."""

    entry_id: int


@dataclass(frozen=True, kw_only=True)
class TimeOffWentOn(TimeOffEvent):
    """Being back was taken back; `entry_id` is its trace."""

    entry_id: int
