"""Whether two lines say the same, whether a plan is about its goal, and whether it speaks its language."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

SAME: Final = 0.75
STEM: Final = 4
LATIN_SHARE: Final = 0.5
WORD: Final = re.compile(r"\w+")
# Longer than three letters, and yet saying nothing about what a goal is.
EMPTY_WORDS: Final = re.compile(
    r"(?:about|after|again|also|been|before|could|from|have|into|just|like|make|more|most|much|next|only|over|some|such"
    r"|than|that|them|then|there|these|they|this|time|very|want|well|what|when|will|with|would|your)"
)


def is_same(one: str, other: str) -> bool:
    """Whether two titles share three quarters of their words, and all their numbers."""
    mine, yours = _tokens(one), _tokens(other)
    if _numbers(mine) != _numbers(yours):
        return False
    return len(mine & yours) >= SAME * len(mine | yours) > 0


def is_about(goal: str, words: str) -> bool:
    """Whether any word of the goal comes back, by its first letters.

    Short words, and scripts that put no spaces between words, cannot be judged and pass.
    """
    wanted = _stems(goal)
    return not wanted or not _is_latin(goal) or bool(wanted & _stems(words))


def speaks_like(goal: str, words: str) -> bool:
    """Whether both are written in Latin letters, or both are not."""
    mine, theirs = _is_latin(goal), _is_latin(words)
    return mine is None or theirs is None or mine == theirs


def find_same(title: str, titles: Iterable[str]) -> str | None:
    return next((other for other in titles if is_same(title, other)), None)


def _tokens(text: str) -> set[str]:
    return set(WORD.findall(text.casefold()))


def _numbers(tokens: set[str]) -> set[str]:
    return {token for token in tokens if token.isdigit()}


def _stems(text: str) -> set[str]:
    return {token[:STEM] for token in _tokens(text) if len(token) >= STEM and not EMPTY_WORDS.fullmatch(token)}


def _is_latin(text: str) -> bool | None:
    letters = [char for char in text if char.isalpha()]
    if not letters:
        return None
    latin = sum(unicodedata.name(char, "").startswith("LATIN") for char in letters)
    return latin > LATIN_SHARE * len(letters)
