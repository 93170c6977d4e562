"""Days as people live them: a wall clock, a zone, a day that may start after midnight."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo


def local_day(at: datetime, zone: ZoneInfo, day_start: time = time(0)) -> date:
    """Return the day it is at the aware instant `at` for someone in `zone` whose day starts at `day_start`."""
    wall = at.astimezone(zone)
    return wall.date() if wall.time() >= day_start else wall.date() - timedelta(days=1)
