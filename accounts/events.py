"""What can happen to a person."""

from dataclasses import dataclass

from dueit.core.events import Event


@dataclass(frozen=True, kw_only=True)
class UserJoined(Event):
    """Somebody has an account now."""

    user_id: int

    @property
    def subject(self) -> str:
        return f"user-{self.user_id}"
