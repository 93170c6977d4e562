"""When to remind of a task: once, on its day, and never in quiet hours."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import NamedTuple

from dueit.core.days import MIDNIGHT, local_day, wall_to_utc
from notifications.domain.quiet_hours import QuietHours

DIGEST_AT = time(9)
# minutes before the time that somebody chose, and how that is called
LEADS = {0: "At that time", 60: "An hour before", 24 * 60: "A day before"}


class Why(StrEnum):
    """Why a reminder is sent when it is, or not at all: then the digest has the task."""

    ON_TIME = "on_time"
    DEFERRED = "deferred"
    LATE = "late"
    DAY_OVER = "day_over"
    NOT_NEEDED = "not_needed"
    NO_DAY = "no_day"


class Sending(NamedTuple):
    send_at: datetime | None
    why: Why


@dataclass(frozen=True, kw_only=True)
class Reminder:
    """A task's day and time, and how long before it to remind. Without a time the digest's counts, and no lead."""

    planned_on: date | None
    at_time: time | None = None
    lead: timedelta = timedelta(0)
    digest_at: time = DIGEST_AT
    day_start: time = MIDNIGHT


@dataclass(frozen=True, kw_only=True)
class Reminded:
    """How something that a person can be reminded of stands, for them: its day, whether it waits, where it is seen.

    It may rest with what it belongs to: then nobody is reminded, and it waits all the same.
    """

    day: date | None
    waits: bool
    rests: bool
    about: str
    place: str
    url: str


def remind(reminder: Reminder, quiet: QuietHours, *, now: datetime, needed: bool = True) -> Sending:
    """Return when to send a reminder, in UTC, on the clock of the quiet hours' zone.

    It is `needed` for a waiting task of a goal that is not at rest, if none was sent yet.
    """
    if not needed:
        return Sending(None, Why.NOT_NEEDED)
    if reminder.planned_on is None:
        return Sending(None, Why.NO_DAY)
    base = _wanted_at(reminder, reminder.planned_on, quiet)
    wanted = max(base, now)
    send_at = quiet.next_allowed(wanted)
    if local_day(send_at, quiet.zone, reminder.day_start) > reminder.planned_on:
        return Sending(None, Why.DAY_OVER)
    if send_at > wanted:
        return Sending(send_at, Why.DEFERRED)
    return Sending(send_at, Why.ON_TIME if wanted == base else Why.LATE)


def _wanted_at(reminder: Reminder, day: date, quiet: QuietHours) -> datetime:
    if reminder.at_time is None:
        return wall_to_utc(day, reminder.digest_at, quiet.zone)
    return wall_to_utc(day, reminder.at_time, quiet.zone) - reminder.lead
