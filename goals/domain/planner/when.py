"""Finds dates and rhythms in the words of a goal. Explicit forms only: no date is better than a guess."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final, NamedTuple

from goals.domain.planner.wordlists import wordlist

MONTHS: Final = wordlist("january february march april may june july august september october november december")
WEEKDAYS: Final = wordlist("monday tuesday wednesday thursday friday saturday sunday")
NUMBERS: Final = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "twelve": 12, "once": 1, "twice": 2, "a couple of": 2, "a few": 3,
}  # fmt: skip
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_WEEKDAY = r"(?:mon|tues?|wednes|thurs?|fri|satur|sun)day"
_NUMBER = r"(?:\d{1,4}|a couple of|a few|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)"
_SEASON = r"(?:spring|summer|autumn|fall|winter|easter|christmas|new year'?s?(?: eve)?)"
_DAY = rf"(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH})(?:,? \d{{4}})?"
_ANCHOR = (
    rf"(?:{_DAY}|\d{{4}}-\d\d-\d\d|end of (?:the |this |next )?(?:year|month|week|summer|semester|{_MONTH})"
    rf"|{_MONTH}(?: \d{{4}})?|(?:next |this )?(?:{_WEEKDAY}|{_SEASON}|week|month|year|weekend)|tomorrow|tonight"
    rf"|\d{{4}})"
)
PHRASES: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b(?:by|before|until|till|due|no later than) (?:the )?{_ANCHOR}\b",
        rf"\b(?:on|for|in time for) (?:the )?(?:{_DAY}|(?:next |this )?{_WEEKDAY})\b",
        rf"\b(?:in|within|over) (?:the (?:next|coming) )?{_NUMBER} (?:days?|weeks?|months?|years?)\b",
        rf"\bin (?:the )?(?:{_MONTH}|{_SEASON})\b(?: \d{{4}})?",
        rf"\b(?:this|next) (?:{_WEEKDAY}|{_SEASON}|weekend|week|month|year|semester)\b",
        r"\b(?:today|tonight|tomorrow)\b",
    )
)
_EVERY = re.compile(
    rf"\b(?:every ?day|daily|each day|nightly|every (?:single )?(?:morning|evening|night|day|week|weekday|month"
    rf"|{_WEEKDAY})"
    rf"|each (?:morning|evening|night|week)|(?:on )?weekdays|weekly|monthly"
    rf"|(?:{_NUMBER}|twice|once) ?(?:x|times)? ?(?:a|per|every|each) (?:day|week|month))\b",
    re.IGNORECASE,
)


class Repeat(NamedTuple):
    every: str
    times: int


def find_due(text: str, today: date) -> tuple[date | None, str]:
    """Return the date that `text` names, and the text without its time phrases."""
    due = None
    for phrase in PHRASES:
        if found := phrase.search(text):
            due = due or resolve(found[0].lower(), today)
            text = text[: found.start()] + text[found.end() :]
    return due, text


def find_repeat(text: str) -> tuple[Repeat | None, str]:
    """Return how often, and the text without those words."""
    found = _EVERY.search(text)
    if not found:
        return None, text
    return _repeat(found[0].lower()), text[: found.start()] + text[found.end() :]


def _repeat(phrase: str) -> Repeat:
    if "weekday" in phrase:
        return Repeat("weekday", 1)
    unit = re.search(r"day\b|week|month", re.sub(_WEEKDAY, "week", phrase))
    every = {"week": "week", "month": "month"}.get(unit[0] if unit else "", "day")
    return Repeat(every, _leading_number(phrase))


def _leading_number(phrase: str) -> int:
    found = re.match(rf"(?:{_NUMBER}|twice|once)\b|\d+", phrase)
    return max(1, min(14, number(found[0]))) if found else 1


def number(word: str) -> int:
    digits = re.sub(r"\D", "", word)
    return int(digits[:9]) if digits else NUMBERS.get(word.strip(), 1)


def resolve(phrase: str, today: date) -> date | None:
    """Return the day that a lower-case time phrase means, or None."""
    for pattern, meaning in _MEANINGS:
        if found := pattern.search(phrase):
            return _possible(meaning, found, today)
    return None


def _possible(meaning: "Meaning", found: re.Match[str], today: date) -> date | None:
    try:
        return meaning(found, today)
    except (ValueError, OverflowError):
        return None


def _month_of(word: str) -> int:
    return next(number for number, name in enumerate(MONTHS, 1) if name.startswith(word[:3]))


def _coming(year: str | None, month: int, day: int, today: date) -> date:
    if year:
        return date(int(year), month, day)
    this_year = date(today.year, month, day)
    return this_year if this_year >= today else date(today.year + 1, month, day)


def _weekday(found: re.Match[str], today: date) -> date:
    wanted = next(number for number, name in enumerate(WEEKDAYS) if name.startswith(found[2][:3]))
    days = (wanted - today.weekday()) % 7 or 7
    stays_in_week = today.weekday() + days < 7
    return today + timedelta(days + 7 if found[1] and stays_in_week else days)


def _span(found: re.Match[str], today: date) -> date:
    days = {"day": 1, "week": 7, "month": 30, "year": 365}[found[2]]
    return today + timedelta(number(found[1]) * days)


def _month_end(found: re.Match[str], today: date) -> date:
    first = _coming(None, _month_of(found[1]), 28, today)
    return (first + timedelta(4)).replace(day=1) - timedelta(1)


def _month_start(found: re.Match[str], today: date) -> date:
    return _coming(found[2], _month_of(found[1]), 1, today)


Meaning = Callable[[re.Match[str], date], date]
_MEANINGS: Final[tuple[tuple[re.Pattern[str], Meaning], ...]] = tuple(
    (re.compile(pattern), meaning)
    for pattern, meaning in (
        (r"(\d{4})-(\d\d)-(\d\d)", lambda m, _: date(int(m[1]), int(m[2]), int(m[3]))),
        (
            rf"({_MONTH}) (\d{{1,2}})\b(?:st|nd|rd|th)?(?:,? (\d{{4}}))?",
            lambda m, today: _coming(m[3], _month_of(m[1]), int(m[2]), today),
        ),
        (
            rf"(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({_MONTH})\b(?:,? (\d{{4}}))?",
            lambda m, today: _coming(m[3], _month_of(m[2]), int(m[1]), today),
        ),
        (rf"({_NUMBER}) (day|week|month|year)s?\b", _span),
        (rf"end of (?:the |this |next )?({_MONTH})\b", _month_end),
        (r"tomorrow", lambda _, today: today + timedelta(1)),
        (r"today|tonight", lambda _, today: today),
        (rf"(next )?({_WEEKDAY})", _weekday),
        (r"this weekend", lambda _, today: today + timedelta((6 - today.weekday()) % 7)),
        (rf"\b({_MONTH})\b(?: (\d{{4}}))?", _month_start),
        (r"this year|end of (?:the |this )?year", lambda _, today: date(today.year, 12, 31)),
        (r"christmas", lambda _, today: _coming(None, 12, 25, today)),
        (r"\b(20\d\d)$", lambda m, _: date(int(m[1]), 1, 1)),
    )
)
