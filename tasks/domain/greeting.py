"""The first words and the sky of the day."""

from datetime import time
from enum import StrEnum

MORNING, NOON, EVENING = time(5), time(12), time(18)
MANY = 6
WELCOME_LEDE = "It is good to see you. Nothing is asked of you; how would you like to go on?"

_NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]


class Sky(StrEnum):
    MORNING = "morning"
    DAY = "day"
    EVENING = "evening"


_GREETINGS = {Sky.MORNING: "Good morning", Sky.DAY: "Good afternoon", Sky.EVENING: "Good evening"}


def sky(wall: time) -> Sky:
    """Return the part of the day; the night still counts as the evening, and nobody is told to sleep."""
    if MORNING <= wall < NOON:
        return Sky.MORNING
    return Sky.DAY if NOON <= wall < EVENING else Sky.EVENING


def greeting(name: str, wall: time) -> str:
    return f"{_GREETINGS[sky(wall)]}, {name}." if name else f"{_GREETINGS[sky(wall)]}."


def welcome(name: str) -> str:
    return f"Welcome back, {name}." if name else "Welcome back."


def lede(*, left: int, settled: int) -> str:
    """Return the sentence under the greeting, from how many tasks Today shows and how many were settled today."""
    if left:
        return " ".join(filter(None, (_left(left), _already(settled))))
    if settled:
        return f"All is settled: {_things(settled)} today. The rest of the day is yours."
    return "Nothing is planned, and that is a fine way to begin."


def number_word(number: int) -> str:
    """Return a number as a word up to ten, and in digits from there."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def _left(left: int) -> str:
    count = number_word(left)
    verb = "is" if left == 1 else "are"
    if left >= MANY:
        return f"{_things(left).capitalize()} {verb} here. Begin with one; the others can wait."
    return f"{_things(left).capitalize()} {verb} left, and {count} is enough."


def _already(settled: int) -> str:
    if not settled:
        return ""
    return f"{number_word(settled).capitalize()} {'is' if settled == 1 else 'are'} already settled."


def _things(count: int) -> str:
    return f"{number_word(count)} thing{'s' * (count != 1)}"
