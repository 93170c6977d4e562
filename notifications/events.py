"""What people do with what they were told."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

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
class ChoiceMade(InboxEvent):
    """They chose how to be told: how that stood before, and how it stands `now`, field by field."""

    before: dict[str, Any]
    now: dict[str, Any]


class MailSwitched(ChoiceMade):
    """They would like to be told by mail too, or no longer."""


class WaysChosen(ChoiceMade):
    """They chose what comes by which way."""


class DigestChosen(ChoiceMade):
    """They chose when what can wait comes together."""


class PushesChosen(ChoiceMade):
    """They chose how many pushes a day may bring."""


class PauseChosen(ChoiceMade):
    """They want to be left alone until a day, or no longer."""


class MomentsSwitched(ChoiceMade):
    """They would like to hear of quiet moments, or no longer."""


@dataclass(frozen=True, kw_only=True)
class QuietHoursEvent(InboxEvent):
    """They changed one of their quiet hours: how it stood before, and how it stands `now`; None if it is not there."""

    window_id: int
    before: dict[str, Any] | None = None
    now: dict[str, Any] | None = None


class QuietHoursAdded(QuietHoursEvent):
    """They have quiet hours that they had not."""


class QuietHoursChanged(QuietHoursEvent):
    """They moved quiet hours."""


class QuietHoursRemoved(QuietHoursEvent):
    """They have fewer quiet hours."""


@dataclass(frozen=True, kw_only=True)
class DeviceAdded(InboxEvent):
    """A browser of theirs may tell them now."""

    device_id: int


@dataclass(frozen=True, kw_only=True)
class DeviceNamed(InboxEvent):
    """They call a browser of theirs something else."""

    device_id: int


@dataclass(frozen=True, kw_only=True)
class DeviceRemoved(InboxEvent):
    """A browser of theirs tells them no more."""

    device_id: int


@dataclass(frozen=True, kw_only=True)
class PushDeclined(InboxEvent):
    """They would rather not be asked about pushes."""


@dataclass(frozen=True, kw_only=True)
class ReminderEvent(InboxEvent):
    """They chose anew when to be reminded of something; what they had chosen `before`, if they had."""

    about: str
    before: dict[str, Any] | None


@dataclass(frozen=True, kw_only=True)
class ReminderSet(ReminderEvent):
    """They are to be reminded."""


@dataclass(frozen=True, kw_only=True)
class ReminderRemoved(ReminderEvent):
    """They need no reminder."""


@dataclass(frozen=True, kw_only=True)
class InboxTakenBack(InboxEvent):
    """That was taken back; `entry_id` is its trace."""

    entry_id: int


@dataclass(frozen=True, kw_only=True)
class AchievementEarned(Event):
    """Somebody came to something for the first time; one that `is_quiet` is only kept, for nobody wishes to hear it."""

    achievement_id: int
    kind: str
    is_quiet: bool

    @property
    def subject(self) -> str:
        return f"achievement-{self.achievement_id}"
