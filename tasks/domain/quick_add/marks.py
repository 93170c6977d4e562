"""Marks that count anywhere in a line: #label, @person, ~30m, !fixed-date."""

import re
from collections.abc import Sequence
from datetime import date

from tasks.domain.quick_add.clause import Clause
from tasks.domain.quick_add.dates import read_day
from tasks.domain.quick_add.forms import APART
from tasks.domain.quick_add.outcome import Kind
from tasks.domain.quick_add.spoken import spoken_day
from tasks.domain.quick_add.words import Word, phrase
from tasks.domain.size import spoken_minutes

LONGEST_DATE = 6
MOST_MARKS = 12
MOST_MINUTES = 24 * 60
_NAME = re.compile(r"[#@](?P<name>[^\W\d_][\w.-]*?)[,;.!?]*")
_HOURS = re.compile(r"~(?P<hours>\d{1,2})(?:h|:)(?P<minutes>\d\d)?(?:m|min)?[,;]?|~(?P<tenths>\d{1,2}\.\d)h[,;]?")
_MINUTES = re.compile(r"~(?P<minutes>\d{1,4})(?:m|min|mins)?[,;]?")
_TIME_NAMES = frozenset({"noon", "midday", "midnight"})


def read_marks(words: Sequence[Word], today: date) -> list[Clause]:
    """Return the marks of a line: any number of labels, of everything else the first."""
    marks: list[Clause] = []
    marked = [word.place for word in words if word.text[0] in "#@~!" and len(word.text) > 1 and not word.quoted]
    for index in marked[:MOST_MARKS]:
        mark = _read(words, index, today)
        if mark and (mark.kind is Kind.LABEL or mark.kind not in {other.kind for other in marks}):
            marks.append(mark)
    return marks


def _read(words: Sequence[Word], index: int, today: date) -> Clause | None:
    word = words[index]
    if word.text[0] in "#@":
        return _name(word)
    if word.text[0] == "~":
        return _estimate(word)
    return _fixed(words[index : index + LONGEST_DATE], today) if word.text[0] == "!" else None


def _name(word: Word) -> Clause | None:
    found = _NAME.fullmatch(word.text)
    if not found or found["name"].lower() in _TIME_NAMES:
        return None
    kind = Kind.LABEL if word.text[0] == "#" else Kind.PERSON
    return Clause(kind=kind, words=[word], shown=word.text[0] + found["name"], name=found["name"])


def _estimate(word: Word) -> Clause | None:
    minutes = _minutes(word.text.lower())
    if not 1 <= minutes <= MOST_MINUTES:
        return None
    return Clause(kind=Kind.MINUTES, words=[word], shown=spoken_minutes(minutes), minutes=minutes)


def _minutes(text: str) -> int:
    if found := _HOURS.fullmatch(text):
        tenths = found["tenths"]
        return round(float(tenths) * 60) if tenths else 60 * int(found["hours"]) + int(found["minutes"] or 0)
    found = _MINUTES.fullmatch(text)
    return int(found["minutes"]) if found else 0


def _fixed(words: Sequence[Word], today: date) -> Clause | None:
    """Return the longest date that follows an exclamation mark."""
    for end in range(len(words), 0, -1):
        day = read_day(phrase(words[:end]).removeprefix("!").lstrip(), today, APART)
        if day and not day.part:
            shown = f"Fixed: {spoken_day(day.on, today)}"
            return Clause(kind=Kind.FIXED, words=list(words[:end]), shown=shown, day=day.on)
    return None
