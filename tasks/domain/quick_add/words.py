"""A line as words: cleaned, with what stands in quotes set apart."""

import re
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

UNSPOKEN = "\0"
LONGEST_WORD = 40
MOST_QUOTES = 50

# Control characters, halves of surrogates, and marks that would turn the reading direction of a page.
_INVISIBLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]+")
_QUOTES = re.compile(
    r"""(?<!\w)(?:"[^"]*"|“[^“”]*”|«[^«»]*»|`[^`]*`|'[^']*'(?!\w)|\u2018[^\u2018\u2019]*\u2019(?!\w))"""
)
_TRAILING = re.compile(r"(?:(?<!\d\.\d)(?<!\d\.\d\d)\.|[!?),;:]|\s[-\u2013\u2014])+$")


class Word(NamedTuple):
    place: int
    text: str
    quoted: bool = False


def clean(line: str) -> str:
    """Return the line as it may be kept: one line, single spaces, nothing that can't be printed."""
    return " ".join(_INVISIBLE.sub(" ", line).split())


def split_words(line: str) -> list[Word]:
    text = clean(line)
    quoted = _quoted_words(text)
    return [Word(index, word, index in quoted) for index, word in enumerate(text.split(" "))] if text else []


def phrase(words: Sequence[Word]) -> str:
    """Return words as the grammar reads them: in small letters, without the punctuation around them."""
    texts = [UNSPOKEN if word.quoted or len(word.text) > LONGEST_WORD else word.text for word in words]
    text = " ".join(texts).lower().replace("\u2019", "'").removeprefix("(")
    return _TRAILING.sub("", text)


def spelled(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def _quoted_words(text: str) -> set[int]:
    quoted: set[int] = set()
    index = end = 0
    for found in islice(_QUOTES.finditer(text), MOST_QUOTES):
        index += text.count(" ", end, found.start())
        last = index + found[0].count(" ")
        quoted.update(range(index, last + 1))
        index, end = last, found.end()
    return quoted
