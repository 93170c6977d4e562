"""The subset of RFC 5545's repeat rules that goals know: read, and told what is wrong with it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from tasks.domain.quick_add.vocabulary import CODES

FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_PART = re.compile(r"([A-Z-]+)=([^=;]+)")
_DAY = re.compile(rf"([+-]?(?:0?[1-9]|[1-5]\d))?({'|'.join(CODES)})")
_INTEGER = re.compile(r"[+-]?\d{1,4}")
_COMPACT_DATE = re.compile(r"\d{8}")


class UnreadableRule(ValueError):
    """A rule that goals can't follow; `code` says why, see `faults.MESSAGES`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, kw_only=True)
class Rule:
    """A repeat rule. Days of the week are (ordinal, weekday): (0, 4) any Friday, (-1, 4) the last one."""

    freq: str
    interval: int = 1
    byday: tuple[tuple[int, int], ...] = ()
    bymonthday: tuple[int, ...] = ()
    bymonth: tuple[int, ...] = ()
    bysetpos: tuple[int, ...] = ()
    wkst: int = 0
    count: int | None = None
    until: date | None = None


@lru_cache(maxsize=1024)
def read_rule(text: str) -> Rule:
    """Return the rule that a text spells, with or without "RRULE:". Raise UnreadableRule."""
    parts = _split(text)
    if parts.get("FREQ", "DAILY") not in FREQUENCIES:
        raise UnreadableRule("rrule_freq_unsupported")
    if not parts.keys() <= _READ.keys():
        raise UnreadableRule("rrule_part_unsupported")
    if "FREQ" not in parts:
        raise UnreadableRule("rrule_syntax")
    rule = Rule(**{name.lower(): _READ[name](value) for name, value in parts.items()})
    for code, is_wrong in _CONTRADICTIONS.items():
        if is_wrong(rule):
            raise UnreadableRule(code)
    return rule


def _split(text: str) -> dict[str, str]:
    words = text.strip().upper().removeprefix("RRULE:").removesuffix(";").split(";")
    found = [_PART.fullmatch(word.strip()) for word in words]
    parts = {part[1]: part[2] for part in found if part}
    if len(parts) < len(words):
        raise UnreadableRule("rrule_syntax")
    return parts


def _integer(text: str, lowest: int, highest: int) -> int:
    if not _INTEGER.fullmatch(text) or not lowest <= int(text) <= highest:
        raise UnreadableRule("rrule_syntax")
    return int(text)


def _positive(text: str) -> int:
    return _integer(text, 1, 9999)


def _listed(lowest: int, highest: int) -> Callable[[str], tuple[int, ...]]:
    def read(text: str) -> tuple[int, ...]:
        numbers = {_integer(word, lowest, highest) for word in text.split(",")}
        if 0 in numbers:
            raise UnreadableRule("rrule_syntax")
        return tuple(sorted(numbers))

    return read


def _weekdays(text: str) -> tuple[tuple[int, int], ...]:
    words = text.split(",")
    found = [_DAY.fullmatch(word) for word in words]
    days = [(int(day[1] or 0), CODES.index(day[2])) for day in found if day]
    if len(days) < len(words):
        raise UnreadableRule("rrule_syntax")
    return tuple(sorted(set(days)))


def _week_start(text: str) -> int:
    if text not in CODES:
        raise UnreadableRule("rrule_syntax")
    return CODES.index(text)


def _until(text: str) -> date:
    try:
        return date.fromisoformat(text if _COMPACT_DATE.fullmatch(text) else "")
    except ValueError:
        raise UnreadableRule("rrule_until_format") from None


_READ: dict[str, Callable[[str], Any]] = {
    "FREQ": str,
    "INTERVAL": _positive,
    "BYDAY": _weekdays,
    "BYMONTHDAY": _listed(-31, 31),
    "BYMONTH": _listed(1, 12),
    "BYSETPOS": _listed(-366, 366),
    "WKST": _week_start,
    "COUNT": _positive,
    "UNTIL": _until,
}
_CONTRADICTIONS: dict[str, Callable[[Rule], bool]] = {
    "rrule_count_and_until": lambda rule: rule.count is not None and rule.until is not None,
    "rrule_byday_ordinal": lambda rule: rule.freq in ("DAILY", "WEEKLY") and any(ordinal for ordinal, _ in rule.byday),
    "rrule_bymonthday_weekly": lambda rule: rule.freq == "WEEKLY" and bool(rule.bymonthday),
    "rrule_setpos_alone": lambda rule: bool(rule.bysetpos) and not (rule.byday or rule.bymonthday),
}
