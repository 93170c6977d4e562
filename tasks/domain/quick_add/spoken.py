"""How a chip says what was understood."""

from datetime import date, time

from tasks.domain.quick_add.vocabulary import MONTH_NAMES, WEEKDAY_NAMES

_CUES = {"from": "from ", "until": "until "}


def spoken_day(day: date, today: date, *, cue: str = "", at: time | None = None) -> str:
    """Return e.g. "Tomorrow, Thu 5 March", with the year if it is another one."""
    year = f" {day.year}" if day.year != today.year else ""
    plain = f"{WEEKDAY_NAMES[day.weekday()][:3]} {day.day} {MONTH_NAMES[day.month - 1]}{year}"
    near = {0: "Today, ", 1: "Tomorrow, "}.get((day - today).days, "")
    prefix = _CUES.get(cue) or near
    return f"{prefix}{plain}, {spoken_time(at)}" if at else f"{prefix}{plain}"


def spoken_time(at: time) -> str:
    return f"{at.hour}:{at.minute:02}"
