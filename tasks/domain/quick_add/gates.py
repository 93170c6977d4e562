"""When words that look like a time belong to the title after all."""

import re
from collections.abc import Sequence

from tasks.domain.quick_add.forms import APART, BARE, EASY, OPENING
from tasks.domain.quick_add.vocabulary import MONTH, WEEKDAY
from tasks.domain.quick_add.words import Word, phrase

# A phrase after one of these words completes it: "the story of tomorrow", "from 2 to 4 pm", "twice weekly".
_INCOMPLETE = re.compile(
    r"the|an?|my|our|your|his|her|their|its|that|of|about|called|named|titled|and|or|&|\+|to|than|vs|versus|with|without"
    r"|like|between|until|till|since|at|by|before|from|for|via|as|per|into|every|each|last|past|previous|once|twice"
    r"|thrice|times|not?|re"
)
_TAKES_AN_OBJECT = re.compile(
    r"plan|review|schedule|organi[sz]e|prepare|survive|enjoy|discuss|outline|celebrate|describe|draw|remember|forget"
    r"|save|imagine|seize|watch|read"
)
_NAMED_WEEKDAY = re.compile(
    r"black|good|blue|casual|cyber|fat|easter|palm|ash|shrove|super|taco|ruby|manic|freaky|giving|lazy|bloody|happy"
    r"|stormy|girl|man|holy|maundy|whit|gloomy"
)
_NUMBERED = re.compile(
    r"genesis|exodus|psalms?|proverbs|isaiah|matthew|luke|john|acts|romans|corinthians|hebrews|revelation|ratio|score"
    r"|chapter|verse|version|episode|track"
)
_CALENDAR_WORD = re.compile(rf"(?:{WEEKDAY}|{MONTH})s?|christmas|halloween|boxing|new|year's|valentine's|day|eve")
_LEADS_TO_A_DAY = re.compile(r"on|in")


def bare_cue(before: Sequence[Word], words: Sequence[Word], *, beside_time: bool) -> str:
    """Return what stands in for a cue in front of a phrase that has none."""
    if not before:
        return OPENING
    last = before[-1].text
    if beside_time or last.endswith((",", ":", ";", "-", "\u2013", "\u2014")) or words[0].text.startswith("("):
        return APART
    if _NAMED_WEEKDAY.fullmatch(_plain(before[-1])):
        return BARE
    return BARE if _is_capital(before[-1]) and _is_capital(words[0]) else EASY


def belongs_to_title(before: Sequence[Word], words: Sequence[Word]) -> bool:
    """Tell whether the words before a phrase need it, or its capitals make it a name."""
    return bool(before) and (_completes(_plain(before[-1]), words[0]) or _is_name(before, words))


def names_the_calendar(word: Word) -> bool:
    """Tell whether a word is a weekday, a month or a part of a holiday's name."""
    return bool(_CALENDAR_WORD.fullmatch(_plain(word)))


def is_object(before: Sequence[Word]) -> bool:
    """Tell whether a day is what the task is about, as in "Plan next week"."""
    return len(before) == 1 and bool(_TAKES_AN_OBJECT.fullmatch(_plain(before[0])))


def is_time_of_title(before: Sequence[Word], words: Sequence[Word]) -> bool:
    """Tell whether a time is what the title is about, as in "John 3:16" or "Watch Midnight"."""
    if words[0].text[0].isdigit():
        return bool(before) and bool(_NUMBERED.fullmatch(_plain(before[-1])))
    return len(words) == 1 and is_object(before)


def _completes(last: str, first: Word) -> bool:
    """Tell "log on tomorrow", a deed on a day, from "on thursdays" whose first word has been left behind."""
    if _LEADS_TO_A_DAY.fullmatch(last):
        return first.text[0].isdigit() or names_the_calendar(first)
    return bool(_INCOMPLETE.fullmatch(last))


def _is_name(before: Sequence[Word], words: Sequence[Word]) -> bool:
    """Tell capitals as in "The Day After Tomorrow" from those that weekdays and months always have."""
    capitals = [word for word in words if _is_capital(word)]
    telling = [word for word in capitals if not names_the_calendar(word)]
    after_capital = len(before) > 1 and _is_capital(before[-1])
    return bool(telling) and (len(capitals) > 1 or after_capital)


def _is_capital(word: Word) -> bool:
    """Tell whether only the first letter is a large one; a line typed in capitals says nothing about names."""
    return word.text[:1].isupper() and not word.text.isupper()


def _plain(word: Word) -> str:
    return phrase([word])
