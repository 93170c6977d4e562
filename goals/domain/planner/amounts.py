"""Finds the amount in a goal: 50,000 words, 10 km, 3000 euro."""

import re
from typing import Final, NamedTuple

_MONEY = re.compile(
    r"([$€£]) ?(\d[\d,.]*)(k\b)?|(\d[\d,.]*)(k)? ?(euros?|eur|dollars?|usd|pounds?|gbp|€|£|\$)(?!\w)", re.IGNORECASE
)
_COUNT = re.compile(
    r"(\d[\d,.]*)(k)? ?-?(km|kms|kilomet(?:er|re)s?|miles?|kg|kilos?|lbs?|pages?|books?|words?|chapters?|videos?|songs?"
    r"|episodes?|push-?ups?|pull-?ups?|steps|poems?|paintings?|subscribers|followers|customers|minutes?|mins?)\b",
    re.IGNORECASE,
)
_DISTANCE = re.compile(r"\b(5|10|21|42) ?k\b|\b(half[- ]marathon|marathon|triathlon)\b", re.IGNORECASE)
_SIGNS: Final = {"euro": "€", "eur": "€", "dollar": "$", "usd": "$", "pound": "£", "gbp": "£"}


class Amount(NamedTuple):
    """How much: the number, its unit in the plural, and the words to say it with."""

    number: int
    unit: str
    words: str


def find_amount(text: str) -> Amount | None:
    """Return the first amount in `text`, money before anything else."""
    return _money(text) or _count(text) or _distance(text)


def minutes_each(text: str) -> int | None:
    """Return the minutes that the goal gives to one time, e.g. 20 in "meditate 20 minutes a day"."""
    found = re.search(r"\b(\d{1,3}) ?-?min(?:ute)?s?\b", text, re.IGNORECASE)
    return max(1, min(180, int(found[1]))) if found else None


def _money(text: str) -> Amount | None:
    found = _MONEY.search(text)
    if not found:
        return None
    sign = found[1] or _sign(found[6].lower())
    number = _whole(found[2] or found[4]) * (1000 if found[3] or found[5] else 1)
    return Amount(number, sign, f"{sign}{number:,}")


def _sign(name: str) -> str:
    return _SIGNS.get(name.rstrip("s"), name)


def _count(text: str) -> Amount | None:
    found = _COUNT.search(text)
    if not found or found[3].lower().startswith("min"):
        return None
    number = _whole(found[1]) * (1000 if found[2] else 1)
    return Amount(number, found[3].lower(), f"{number:,} {found[3].lower()}")


def _distance(text: str) -> Amount | None:
    found = _DISTANCE.search(text)
    if not found:
        return None
    if found[1]:
        return Amount(int(found[1]), "km", f"{found[1]} km")
    return Amount(1, "races", f"the {found[2].lower()}")


def _whole(digits: str) -> int:
    """Read 50,000 and 1.500 and 12.5 as whole numbers."""
    grouped = re.sub(r"[,.](?=\d{3}(?:\D|$))", "", digits)
    return int(re.split(r"[,.]", grouped)[0][:9] or 0)
