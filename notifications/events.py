"""What people do with what they were told."""

from dataclasses import dataclass
from datetime import datetime

from dueit.core.events import Event


@dataclass(frozen=True, kw_only=True)
class InboxEvent(Event):
    """Somebody tidied their own inbox."""

    @property
    def subject(self) -> str:
        return f"inbox-{self.actor_id}"


@dataclass(frozen=True, kw_only=True)
class NoticesRead(InboxEvent):
    """They have read what was there: one notice, or all of them. Those read at this very instant are meant."""


@dataclass(frozen=True, kw_only=True)
class NoticePutOff(InboxEvent):
    """They would like to hear of a notice again later; how it stood before."""

    notice_id: int
    shown_before: datetime
    read_before: datetime | None


@dataclass(frozen=True, kw_only=True)
class MailSwitched(InboxEvent):
    """They would like to be told by mail too, or no longer."""

    has_mail: bool


@dataclass(frozen=True, kw_only=True)
class InboxTakenBack(InboxEvent):
    """That was taken back; `entry_id` is its trace."""

    entry_id: int
