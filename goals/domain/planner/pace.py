"""Says in a sentence what an amount and a date mean for one day, and how long the steps take."""

from datetime import date
from typing import Final

from goals.domain.planner.amounts import Amount
from goals.domain.planner.goal import Goal
from goals.domain.planner.wordlists import wordset

_SIGNS: Final = ("€", "$", "£")
_SPREAD: Final = wordset(
    "words pages books chapters poems paintings songs videos episodes word page book chapter poem painting song video"
    " episode"
)
_COUNTED: Final = {1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine",
    10: "ten", 11: "eleven", 12: "twelve", 13: "thirteen", 14: "fourteen", 15: "fifteen", 16: "sixteen",
}  # fmt: skip


def pace_of(goal: Goal, today: date, *, total: int, minutes_per_day: int) -> str | None:
    """Return the pace of the amount if the goal has one and a date, and of the steps if they take several days."""
    sentences = [_amount_pace(goal, today), steps_pace(total, minutes_per_day)]
    return " ".join(sentence for sentence in sentences if sentence) or None


def steps_pace(total: int, minutes_per_day: int) -> str | None:
    """Return how many days `total` minutes fill, or None when one day is enough."""
    days = -(-total // max(1, minutes_per_day))
    if days < 2:
        return None
    return f"At {minutes_per_day} minutes a day, these steps take about {in_words(days)} days."


def in_words(number: int) -> str:
    return _COUNTED.get(number, f"{number:,}")


def _amount_pace(goal: Goal, today: date) -> str | None:
    days = (goal.due - today).days if goal.due else 0
    if not goal.amount or days < 2 or goal.amount.number < 2:
        return None
    if goal.amount.unit in _SIGNS:
        return _money_pace(goal.amount, days)
    return _count_pace(goal.amount, days) if goal.amount.unit in _SPREAD else None


def _money_pace(amount: Amount, days: int) -> str:
    unit, length = ("month", 30) if days >= 60 else ("week", 7)
    share = _rounded(amount.number * length, max(days, length))
    return f"{amount.words} in {_span(days)} is about {amount.unit}{share:,} a {unit}."


def _count_pace(amount: Amount, days: int) -> str:
    head = f"{amount.words} in {days} days is about"
    if amount.number >= days:
        return f"{head} {_rounded(amount.number, days):,} {_plural(amount)} a day."
    return f"{head} one {amount.unit.rstrip('s')} every {in_words(max(2, days // amount.number))} days."


def _plural(amount: Amount) -> str:
    return f"{amount.unit.rstrip('s')}s"


def _span(days: int) -> str:
    return f"{days // 30} months" if days >= 60 else f"{days} days"


def _rounded(number: int, parts: int) -> int:
    """Divide, rounding up to a number that is easy to remember."""
    step = 10 if number >= 200 * parts else 1
    return -(-number // (parts * step)) * step
