"""When nothing may disturb people, as they chose and on the clocks that they live by now."""

from collections.abc import Collection
from dataclasses import replace
from datetime import time
from zoneinfo import ZoneInfo

from accounts.models import User
from notifications.domain.quiet_hours import QuietHours
from notifications.domain.quiet_times import QuietTimes
from notifications.models.quiet_window import weekdays_of

OF_WINDOW = ("quiet_windows__start", "quiet_windows__end", "quiet_windows__days")


def quiet_of(people: Collection[int]) -> dict[int, QuietTimes]:
    """Return the quiet times of these people, in one query."""
    named = ("pk", "time_zone", "day_start", "told_by__silent_until", *OF_WINDOW)
    found: dict[int, QuietTimes] = {}
    for pk, zone, day_start, silent_until, *window in User.objects.filter(pk__in=people).values_list(*named):
        alone = QuietTimes(zone=ZoneInfo(zone), day_start=day_start, silent_until=silent_until)
        found[pk] = _with(found.get(pk, alone), *window)
    return found


def _with(times: QuietTimes, start: time | None, end: time, days: int) -> QuietTimes:
    if start is None:
        return times
    hours = QuietHours(start=start, end=end, zone=times.zone, days=weekdays_of(days))
    return replace(times, windows=(*times.windows, hours))
