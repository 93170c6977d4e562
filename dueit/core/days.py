"""Where an instant, a civil day and a clock on somebody's wall meet."""

from bisect import bisect_left
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

MIDNIGHT = time(0)


def local_day(at: datetime, zone: ZoneInfo, day_start: time = MIDNIGHT) -> date:
    """Return the day that a person living in `zone` is in; it begins at `day_start` on their clock."""
    wall = at.astimezone(zone)
    return wall.date() - timedelta(days=wall.time() < day_start)


def start_of_day(day: date, zone: ZoneInfo, day_start: time = MIDNIGHT) -> datetime:
    """Return the first instant, in UTC, at which `local_day` is no longer before `day`."""
    begun = wall_to_utc(day, day_start, zone)
    wall = datetime.combine(day, day_start)
    return begun if _wall(begun, zone) == wall else _end_of_gap(wall, zone)


def wall_to_utc(day: date, wall: time, zone: ZoneInfo) -> datetime:
    """Return the instant of a wall time, after RFC 5545 3.3.5.

    In a gap the offset before it counts; of a repeated hour it is the first.
    """
    return datetime.combine(day, wall.replace(fold=0), zone).astimezone(UTC)


def _wall(at: datetime, zone: ZoneInfo) -> datetime:
    return at.astimezone(zone).replace(tzinfo=None, fold=0)


def _end_of_gap(wall: datetime, zone: ZoneInfo) -> datetime:
    before, after = (wall.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (1, 0))
    seconds = range(int((after - before).total_seconds()) + 1)
    reached = bisect_left(seconds, True, key=lambda second: _wall(before + timedelta(seconds=second), zone) >= wall)
    return before + timedelta(seconds=reached)
