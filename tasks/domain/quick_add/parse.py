"""Parses a line: marks anywhere, then times and days at its end, or at its start before a colon or a comma."""

import unicodedata
from collections.abc import Sequence
from datetime import date, time

from tasks.domain.quick_add import gates
from tasks.domain.quick_add.clause import Clause
from tasks.domain.quick_add.marks import read_marks
from tasks.domain.quick_add.outcome import Kind, QuickAdd
from tasks.domain.quick_add.rhythms import first_day
from tasks.domain.quick_add.tail import read_tail, read_whole
from tasks.domain.quick_add.words import Word, spelled, split_words

LONGEST_START = 8
_PAUSES = (",", "-", "\u2013", "\u2014")
_SEPARATORS = frozenset({"-", "\u2013", "\u2014", ":", ";", ","})


def parse(line: str, *, today: date, literal: frozenset[str] = frozenset()) -> QuickAdd:
    """Understand one line typed by a person on their day `today`.

    `literal` holds the keys of what was found before and given back: those words stay in the title.
    """
    words = split_words(line)
    clauses = [clause for clause in _clauses(words, today) if clause.found.key not in literal]
    return _compose(_title(words, clauses), clauses, today)


def _clauses(words: list[Word], today: date) -> list[Clause]:
    """Return what a line says beside its title, as much of it as leaves a title."""
    marks = read_marks(words, today)
    free = _without(words, marks)
    start = _start(free, today)
    end = read_tail(_without(free, start), today)
    said = {clause.slot for clause in start}
    edges = [*start, *(clause for clause in end if clause.slot not in said)]
    choices: tuple[list[Clause], ...] = ([*marks, *edges], marks, [])
    return next((clauses for clauses in choices if _visible(_title(words, clauses))), [])


def _start(words: Sequence[Word], today: date) -> list[Clause]:
    """Return the clauses before the colon, or else the comma or dash, at the start of a line."""
    opening = words[: min(LONGEST_START, len(words) - 1)]
    colons = [end for end, word in enumerate(opening, 1) if word.text.endswith(":")]
    pauses = [end for end, word in enumerate(opening, 1) if word.text.endswith(_PAUSES)]
    for end in colons or reversed(pauses):
        if not gates.names_the_calendar(words[end]) and (clauses := read_whole(words[:end], today)):
            return clauses
    return []


def _without(words: list[Word], clauses: Sequence[Clause]) -> list[Word]:
    if not clauses:
        return words
    taken = {word.place for clause in clauses for word in clause.words}
    return [word for word in words if word.place not in taken]


def _title(words: list[Word], clauses: Sequence[Clause]) -> str:
    """Return what is left of a line, without the dash or comma that led over to what was taken from its end."""
    left = list(_without(words, clauses))
    if not left or left[-1] == words[-1]:
        return spelled(left)
    while left and left[-1].text in _SEPARATORS:
        left.pop()
    title = spelled(left)
    return title.rstrip(",;:") if title[-2:-1].isalnum() else title


def _visible(title: str) -> bool:
    return any(unicodedata.category(letter)[0] not in "ZC" for letter in title)


def _compose(title: str, clauses: Sequence[Clause], today: date) -> QuickAdd:
    by_slot = {clause.slot: clause for clause in reversed(clauses)}
    rule = _rule(by_slot, today)
    return QuickAdd(
        title=title,
        planned_on=_planned_on(by_slot, rule, today),
        at_time=_at_time(clauses),
        fixed_on=_day(by_slot, Kind.FIXED),
        rrule=rule,
        minutes=next((clause.minutes for clause in clauses if clause.minutes), None),
        labels=tuple(dict.fromkeys(clause.name for clause in clauses if clause.kind is Kind.LABEL)),
        person=next((clause.name for clause in clauses if clause.kind is Kind.PERSON), ""),
        found=tuple(clause.found for clause in clauses),
    )


def _rule(by_slot: dict[str, Clause], today: date) -> str:
    if Kind.RHYTHM not in by_slot:
        return ""
    rule, last = by_slot[Kind.RHYTHM].rule, _day(by_slot, "until")
    if last is None:
        return rule
    first = first_day(rule, _beginning(by_slot) or today)
    return f"{rule};UNTIL={max(first, last):%Y%m%d}"


def _planned_on(by_slot: dict[str, Clause], rule: str, today: date) -> date | None:
    begins = _beginning(by_slot)
    if rule:
        return first_day(rule, begins or today)
    by_default = _day(by_slot, Kind.FIXED) or today
    return begins or _day(by_slot, "until") or (by_default if Kind.TIME in by_slot else None)


def _beginning(by_slot: dict[str, Clause]) -> date | None:
    return _day(by_slot, Kind.DATE) or _day(by_slot, "from")


def _day(by_slot: dict[str, Clause], slot: str) -> date | None:
    return by_slot[slot].day if slot in by_slot else None


def _at_time(clauses: Sequence[Clause]) -> time | None:
    """Return the time that was named, rather than the one that a part of the day stands for."""
    named = [clause for clause in clauses if clause.at]
    return min(named, key=lambda clause: clause.kind is not Kind.TIME).at if named else None
