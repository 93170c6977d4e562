"""What can happen when somebody comes back after quiet days."""

from dataclasses import dataclass
from datetime import date

from dueit.core.events import Event


@dataclass(frozen=True, kw_only=True)
class WelcomeEvent(Event):
    """Somebody came back to their own place after some quiet days."""

    @property
    def subject(self) -> str:
        return f"welcome-{self.actor_id}"


@dataclass(frozen=True, kw_only=True)
class WelcomeAnswered(WelcomeEvent):
    """They chose how to go on; what they had chosen `before` that, and when, if ever."""

    choice: str
    before: str
    before_on: date | None


@dataclass(frozen=True, kw_only=True)
class WelcomeTakenBack(WelcomeEvent):
    """That choice was taken back, and with it all that it did."""

    entry_id: int


@dataclass(frozen=True, kw_only=True)
class ChapterRestored(WelcomeEvent):
    """What a new chapter let go is open again; the choice itself is done."""

    entry_id: int
