"""What somebody typed to find something, as words; whatever else they typed means nothing."""

import unicodedata
from itertools import groupby
from typing import NamedTuple

LONGEST_TEXT = 200
LONGEST_WORD = 64
MOST_TERMS = 12
QUOTES = str.maketrans("“”„«»", '"""""')


class Term(NamedTuple):
    """One word that something must begin with, or several that must follow each other as they stand."""

    words: tuple[str, ...]
    is_phrase: bool = False


def terms_in(text: str) -> list[Term]:
    """Return what must be found, at most a dozen terms; nothing if no word was typed."""
    # Odd pieces stand between two quotes; the last one may have no end yet.
    pieces = text[:LONGEST_TEXT].translate(QUOTES).split('"')
    terms: list[Term] = []
    for place, piece in enumerate(pieces):
        words = words_in(piece)
        if words and place % 2 and place < len(pieces) - 1:
            terms.append(Term(tuple(words), is_phrase=True))
        else:
            terms += [Term((word,)) for word in words]
    return terms[:MOST_TERMS]


def words_in(text: str) -> list[str]:
    """Return the runs of letters and digits in `text`; marks alone are none."""
    runs = ("".join(signs)[:LONGEST_WORD] for is_word, signs in groupby(text, _is_of_a_word) if is_word)
    return [run for run in runs if not all(map(_is_mark, run))]


def _is_of_a_word(sign: str) -> bool:
    """Letters, marks and digits, as both databases take them: no ½, no ², no lone half of a character."""
    kind = unicodedata.category(sign)
    return kind[0] in "LM" or kind in ("Nd", "Nl")


def _is_mark(sign: str) -> bool:
    return unicodedata.category(sign)[0] == "M"
