"""What can happen to platforms and their accounts."""

from dataclasses import dataclass

from dueit.core.events import Event


@dataclass(frozen=True, kw_only=True)
class PlatformEvent(Event):
    """Something happened to one platform."""

    platform_id: int

    @property
    def subject(self) -> str:
        return f"platform-{self.platform_id}"


@dataclass(frozen=True, kw_only=True)
class PlatformAdded(PlatformEvent):
    """A project has one more place where it does things."""


@dataclass(frozen=True, kw_only=True)
class PlatformChanged(PlatformEvent):
    """A platform has another name or look."""


@dataclass(frozen=True, kw_only=True)
class PlatformRemoved(PlatformEvent):
    """A platform is gone, with its accounts; `goals` go on without it. `entry_id` traces an adding taken back."""

    goals: tuple[int, ...]
    entry_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class AccountEvent(Event):
    """Something happened to one account on a platform."""

    account_id: int
    platform_id: int

    @property
    def subject(self) -> str:
        return f"account-{self.account_id}"


@dataclass(frozen=True, kw_only=True)
class AccountAdded(AccountEvent):
    """A platform has one more account."""


@dataclass(frozen=True, kw_only=True)
class AccountChanged(AccountEvent):
    """An account has another name or other notes."""


@dataclass(frozen=True, kw_only=True)
class AccountRemoved(AccountEvent):
    """An account is gone; `goals` go on without it. `entry_id` traces an adding taken back."""

    goals: tuple[int, ...]
    entry_id: int | None = None
