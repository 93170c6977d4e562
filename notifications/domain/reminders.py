"""When to remind of a task: once, on its day. Quiet hours are the outbox's: the inbox disturbs nobody."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import NamedTuple
from zoneinfo import ZoneInfo

from dueit.core.days import MIDNIGHT, start_of_day, wall_to_utc

DIGEST_AT = time(9)
# minutes before the time that somebody chose, and how that is called
LEADS = {0: "At that time", 60: "An hour before", 24 * 60: "A day before"}


class Why(StrEnum):
    """Why a reminder is sent when it is, or not at all: then the digest has the task."""

    ON_TIME = "on_time"
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


def remind(reminder: Reminder, zone: ZoneInfo, *, now: datetime, needed: bool = True) -> Sending:
    """Return when to tell somebody who lives in `zone`, in UTC.

    It is `needed` for a waiting task of a goal that is not at rest, if none was sent yet.
    """
    if not needed:
        return Sending(None, Why.NOT_NEEDED)
    if reminder.planned_on is None:
        return Sending(None, Why.NO_DAY)
    base = _wanted_at(reminder, reminder.planned_on, zone)
    wanted = max(base, now)
    if wanted >= end_of_day(reminder.planned_on, zone, reminder.day_start):
        return Sending(None, Why.DAY_OVER)
    return Sending(wanted, Why.ON_TIME if wanted == base else Why.LATE)


def end_of_day(day: date, zone: ZoneInfo, day_start: time = MIDNIGHT) -> datetime:
    """Return until when a reminder of that day may disturb, in UTC: what is held longer, the digest has."""
    return start_of_day(day + timedelta(days=1), zone, day_start)


def _wanted_at(reminder: Reminder, day: date, zone: ZoneInfo) -> datetime:
    if reminder.at_time is None:
        return wall_to_utc(day, reminder.digest_at, zone)
    return wall_to_utc(day, reminder.at_time, zone) - reminder.lead
