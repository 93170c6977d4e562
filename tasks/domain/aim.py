"""The day that a task is aimed at, as one would say it."""

from datetime import date, timedelta

SOON = 7
A_YEAR = timedelta(days=366)


def spoken_day(day: date, today: date) -> str:
    """Return "Today", "Tomorrow", a weekday of the coming week, or a date; an earlier day waits, and is not held up."""
    ahead = (day - today).days
    if ahead < 0:
        return "Waiting for you"
    if ahead < 2:
        return ("Today", "Tomorrow")[ahead]
    if ahead < SOON:
        return f"{day:%A}"
    return f"{day:%-d %B}" if day.year == today.year else f"{day:%-d %B %Y}"


def is_in_reach(day: date, *, today: date) -> bool:
    """Whether one may aim at a day: today, or one within a year."""
    return today <= day <= today + A_YEAR
