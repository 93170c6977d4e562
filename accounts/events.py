"""What can happen to a person."""

from dataclasses import dataclass

from dueit.core.events import Event


@dataclass(frozen=True, kw_only=True)
class UserEvent(Event):
    """Something that concerns one person's account."""

    user_id: int

    @property
    def subject(self) -> str:
        return f"user-{self.user_id}"


@dataclass(frozen=True, kw_only=True)
class UserJoined(UserEvent):
    """Somebody has an account now."""


@dataclass(frozen=True, kw_only=True)
class UserWelcomed(UserEvent):
    """Somebody has been through their first minute, or skipped it."""


@dataclass(frozen=True, kw_only=True)
class UserRested(UserEvent):
    """An operator closed an account for now."""


@dataclass(frozen=True, kw_only=True)
class UserWoken(UserEvent):
    """An operator opened an account again."""


@dataclass(frozen=True, kw_only=True)
class SignedInElsewhere(UserEvent):
    """Somebody signed in from a place that is new for their account; `device` is such as "Firefox on Linux"."""

    place_id: int
    device: str


@dataclass(frozen=True, kw_only=True)
class PasswordChanged(UserEvent):
    """Somebody has another password, or a first one."""


@dataclass(frozen=True, kw_only=True)
class AddressChanged(UserEvent):
    """Somebody logs in with another e-mail address."""


@dataclass(frozen=True, kw_only=True)
class ProfileChanged(UserEvent):
    """Somebody changed their name, clock or look: only which fields, not what they say."""

    fields: tuple[str, ...]
