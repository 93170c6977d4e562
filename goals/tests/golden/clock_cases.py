"""Cases of days and walls: where they begin, quiet hours, reminders, what has gone stale."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from dueit.core.days import local_day, start_of_day, wall_to_utc
from notifications.domain.quiet_hours import EVERY_DAY, QuietHours
from notifications.domain.reminders import Reminder, end_of_day, remind
from notifications.domain.sending import is_stale
from tasks.domain.lifecycle import OPEN, State
from tasks.domain.stale import idleness


def run_day_start(given):
    zone, day_start = ZoneInfo(given["tz"]), time.fromisoformat(given.get("day_start", "00:00"))
    return {"instant": _spoken(start_of_day(date.fromisoformat(given["day"]), zone, day_start))}


def run_wall_to_utc(given):
    day, wall = date.fromisoformat(given["day"]), time.fromisoformat(given["time"])
    return {"instant": _spoken(wall_to_utc(day, wall, ZoneInfo(given["tz"])))}


def run_today(given):
    at, zone = datetime.fromisoformat(given["instant"]), ZoneInfo(given["tz"])
    return {"day": local_day(at, zone, time.fromisoformat(given.get("day_start", "00:00"))).isoformat()}


def run_quiet(given):
    hours, at = _quiet_hours(given), datetime.fromisoformat(given["instant"])
    return {"quiet": hours.is_quiet(at), "next_allowed": _spoken(hours.next_allowed(at))}


def run_reminder(given):
    reminder = Reminder(
        planned_on=_day(given["planned_on"]),
        at_time=_time(given["at_time"]),
        lead=timedelta(minutes=given.get("lead_minutes", 0)),
        digest_at=_time(given.get("digest", "09:00")),
    )
    needed = State(given.get("state", "waiting")) is State.WAITING and not (
        given.get("already_sent") or given.get("goal_paused")
    )
    quiet = _quiet_hours(given)
    told = remind(reminder, quiet.zone, now=datetime.fromisoformat(given["now"]), needed=needed)
    if told.send_at is None:
        return {"send_at": None, "why": told.why.value}
    # told in the inbox then; what disturbs is held by the outbox, and left to the digest once it is stale
    free = quiet.next_allowed(told.send_at)
    if is_stale(end_of_day(reminder.planned_on, quiet.zone), free):
        return {"send_at": None, "why": "day_over"}
    return {"send_at": _spoken(free), "why": "deferred" if free > told.send_at else told.why.value}


def run_stale(given):
    zone = ZoneInfo(given["tz"])
    base = (
        local_day(datetime.fromisoformat(given["last_activity_at"]), zone),
        _day(given.get("planned_on")),
        _day(given.get("kept_on")),
    )
    idle = idleness(
        *base,
        today=local_day(datetime.fromisoformat(given["now"]), zone),
        can_go_stale=State(given.get("state", "waiting")) in OPEN and not given.get("goal_paused"),
    )
    nudge = idle.nudges(given.get("last_level", 0))
    return {"idle_days": idle.days, "stale": idle.is_stale, "level": idle.level, "nudge": nudge}


def _quiet_hours(given):
    return QuietHours(
        start=time.fromisoformat(given["start"]),
        end=time.fromisoformat(given["end"]),
        zone=ZoneInfo(given["tz"]),
        days=EVERY_DAY if given.get("days") is None else frozenset(given["days"]),
    )


def _day(text):
    return date.fromisoformat(text) if text else None


def _time(text):
    return time.fromisoformat(text) if text else None


def _spoken(at):
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


RUNNERS = {
    "day_start": run_day_start,
    "wall_to_utc": run_wall_to_utc,
    "today": run_today,
    "quiet": run_quiet,
    "reminder": run_reminder,
    "stale": run_stale,
}
