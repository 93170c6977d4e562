"""Putting a notice off: when it comes back, on its person's clock."""

from datetime import datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from dueit.core.days import local_day, start_of_day

HOURS = timedelta(hours=3)
EVENING, MORNING = time(18), time(9)
DAY = timedelta(days=1)
MONDAY = 0


class Later(StrEnum):
    """When somebody would like to hear of it again."""

    TODAY = "later_today"
    TOMORROW = "tomorrow_morning"
    WEEK = "after_the_weekend"


WORDS = {
    Later.TODAY: "Later today",
    Later.TOMORROW: "Tomorrow morning",
    Later.WEEK: "After the weekend",
}


def comes_back(later: Later, at: datetime, zone: ZoneInfo, day_start: time) -> datetime:
    """Return when a notice that is put off at `at` comes back, in UTC.

    Later today is in three hours, but at the latest in the evening; in the evening itself, three hours it is. A
    morning that the clock skips begins with the first moment after the gap.
    """
    today = local_day(at, zone, day_start)
    if later is Later.TODAY:
        evening = start_of_day(today, zone, EVENING)
        return min(at + HOURS, evening) if at < evening else at + HOURS
    days = 1 if later is Later.TOMORROW else (MONDAY - today.weekday()) % 7 or 7
    return start_of_day(today + DAY * days, zone, MORNING)


def choices(at: datetime, zone: ZoneInfo, day_start: time) -> dict[Later, str]:
    """Return what can be chosen at `at`, and its words; in the night, nothing comes back later today."""
    today = local_day(at, zone, day_start)
    return {
        later: words
        for later, words in WORDS.items()
        if later is not Later.TODAY or local_day(comes_back(later, at, zone, day_start), zone, day_start) == today
    }
