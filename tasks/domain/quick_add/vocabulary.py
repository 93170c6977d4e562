"""The English words of the calendar, as patterns and as numbers."""

import re

WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

LONG_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
SHORT_WEEKDAY = r"(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\.?"
WEEKDAY = rf"(?:{LONG_WEEKDAY}|{SHORT_WEEKDAY})"
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
NUMBER = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a couple of|a few)"
ORDINAL = r"(?:first|second|third|fourth|fifth|last|[1-5](?:st|nd|rd|th))"
NTH = r"\d{1,2}(?:st|nd|rd|th)"
PART = r"(?:morning|afternoon|evening|night)"

_NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "a couple of": 2,
    "couple of": 2,
    "three": 3,
    "a few": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "first": 1,
    "second": 2,
    "other": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "last": -1,
}


def number(words: str) -> int:
    """Return the number that digits, a number word or an ordinal stand for."""
    digits = re.match(r"\d+", words)
    return int(digits[0]) if digits else _NUMBERS[words]


def weekday(words: str) -> int:
    """Return 0 for Monday to 6 for Sunday."""
    return [name[:3].lower() for name in WEEKDAY_NAMES].index(words[:3])


def month(words: str) -> int:
    return [name[:3].lower() for name in MONTH_NAMES].index(words[:3]) + 1
