"""The name of an occurrence, used once in the life of a goal."""

from datetime import date


def day_key(day: date) -> str:
    return f"d:{day}"


def number_key(number: int) -> str:
    return f"n:{number}"


def week_key(week_on: date, slot: int) -> str:
    return f"w:{week_on}:{slot}"


def number_of(key: str) -> int:
    """Return what numbered occurrences of the same day are ordered by."""
    tail = key.rpartition(":")[2]
    return int(tail) if tail.isdigit() else 0


def week_of(key: str) -> date | None:
    """Return the first day of the week that an occurrence belongs to, if it has one."""
    kind, _, rest = key.partition(":")
    return date.fromisoformat(rest[:10]) if kind == "w" else None


def dedupe_key(key: str, account: int | None, *, each: bool) -> str:
    """Return what is unique in a goal: an occurrence, or one for each account."""
    return f"{key}@{account}" if each and account is not None else key
