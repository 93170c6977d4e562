"""When something happened, as one would say it."""

from datetime import date

WEEK = 7


def day_word(day: date, *, today: date) -> str:
    """Return "today", "yesterday", "on Tuesday", or the date; a day that is still to come elsewhere is today here."""
    ago = (today - day).days
    if ago <= 1:
        return "yesterday" if ago == 1 else "today"
    if ago < WEEK:
        return f"on {day:%A}"
    return f"on {day.day} {day:%B}" if day.year == today.year else f"on {day.day} {day:%B %Y}"
