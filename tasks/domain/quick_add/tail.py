"""Reads clauses off the end of a line, the last first, each as long as it can be."""

from collections.abc import Sequence
from datetime import date

from tasks.domain.quick_add import gates
from tasks.domain.quick_add.clause import Clause
from tasks.domain.quick_add.dates import Day, read_day
from tasks.domain.quick_add.outcome import Kind
from tasks.domain.quick_add.rhythms import RHYTHM_WORD, read_rhythm
from tasks.domain.quick_add.spoken import spoken_day, spoken_time
from tasks.domain.quick_add.times import PARTS, read_time
from tasks.domain.quick_add.words import Word, phrase

WINDOW = 28
LONGEST_CLAUSE = 12


def read_tail(words: Sequence[Word], today: date) -> list[Clause]:
    """Return the clauses at the end of the line, none if they would leave no title."""
    clauses, left = _read(words, today)
    return clauses if left else []


def read_whole(words: Sequence[Word], today: date) -> list[Clause]:
    """Return the clauses that words consist of, none if anything else is among them."""
    clauses, left = _read(words, today)
    return [] if left else clauses


def _read(words: Sequence[Word], today: date) -> tuple[list[Clause], int]:
    """Return the clauses and how many words are left before them."""
    clauses: list[Clause] = []
    end = len(words)
    while clause := _last_clause(words[max(0, end - WINDOW) : end], clauses, today):
        clauses.insert(0, clause)
        end -= len(clause.words)
    return (_tuned(clauses), end) if _agree(clauses) else ([], len(words))


def _tuned(clauses: Sequence[Clause]) -> list[Clause]:
    """Let "at 8" be in the evening if another clause says so."""
    part = next((clause.part for clause in clauses if clause.part), "")
    return [_time(clause.words, part) or clause if clause.kind is Kind.TIME else clause for clause in clauses]


def _agree(clauses: Sequence[Clause]) -> bool:
    """Tell whether there is one day at most, unless a rhythm has a start and an end."""
    days = [clause for clause in clauses if clause.kind is Kind.DATE]
    return len(days) < 2 or any(clause.kind is Kind.RHYTHM for clause in clauses)


def _last_clause(words: Sequence[Word], taken: Sequence[Clause], today: date) -> Clause | None:
    slots = {clause.slot for clause in taken}
    for first in range(max(0, len(words) - LONGEST_CLAUSE), len(words)):
        before, candidate = words[:first], words[first:]
        if gates.belongs_to_title(before, candidate):
            continue
        clause = _read_clause(before, candidate, taken, today)
        if clause and clause.slot not in slots:
            return clause
    return None


def _read_clause(before: Sequence[Word], words: Sequence[Word], taken: Sequence[Clause], today: date) -> Clause | None:
    return (
        _rhythm(words)
        or _day(before, words, taken, today)
        or (None if gates.is_time_of_title(before, words) else _time(words))
    )


def _rhythm(words: Sequence[Word]) -> Clause | None:
    read = read_rhythm(phrase(words))
    if read is None:
        return None
    (rule, spoken), part = read
    at = PARTS.get(part)
    shown = f"{spoken}, {spoken_time(at)}" if at else spoken
    return Clause(kind=Kind.RHYTHM, words=list(words), shown=shown, rule=rule, part=part, at=at)


def _day(before: Sequence[Word], words: Sequence[Word], taken: Sequence[Clause], today: date) -> Clause | None:
    beside_time = bool(taken) and taken[0].kind is Kind.TIME
    day = read_day(phrase(words), today, gates.bare_cue(before, words, beside_time=beside_time))
    if day is None or (_needs_rhythm(day, before) and not _in_rhythm(before, taken)):
        return None
    if day.cue in ("", "for") and gates.is_object(before):
        return None
    shown = spoken_day(day.on, today, cue=day.cue, at=day.at)
    return Clause(kind=Kind.DATE, words=list(words), shown=shown, cue=day.cue, day=day.on, at=day.at, part=day.part)


def _needs_rhythm(day: Day, before: Sequence[Word]) -> bool:
    """Tell the start and end of a rhythm from "a holiday from 3 May until 10 May"."""
    return day.only_in_rhythm or (day.cue == "until" and "from" in phrase(before).split())


def _in_rhythm(before: Sequence[Word], taken: Sequence[Clause]) -> bool:
    return any(clause.rule for clause in taken) or bool(RHYTHM_WORD.search(phrase(before)))


def _time(words: Sequence[Word], part: str = "") -> Clause | None:
    at = read_time(phrase(words), part)
    return Clause(kind=Kind.TIME, words=list(words), shown=spoken_time(at), at=at) if at else None
