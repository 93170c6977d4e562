"""Turns a pattern and the words of a goal into the steps of one level."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from goals.domain.levels import LEVELS, Level
from goals.domain.plan import Step
from goals.domain.planner.pattern import Move, Pattern, Piece, Stage
from goals.domain.planner.tiny import begin, movement
from goals.domain.planner.words import overlap, tokens

SESSION: Final = 32
NEXT: Final = "Look back at these steps and pick what comes next"
STOP: Final = "Stop here on purpose and enjoy having begun"


class Draft(NamedTuple):
    title: str
    minutes: int
    why: str
    phase: str = ""


def drafts_for(pattern: Pattern, level: int) -> list[Draft]:
    """Return what the level shows of the pattern, in order, placeholders unfilled."""
    return _BY_LEVEL[level](pattern)


def is_whole(pattern: Pattern, level: int) -> bool:
    """Return whether the level shows the pattern to its end."""
    return level < 4 or (level == 4 and len(_pieces(pattern)) <= LEVELS[4].steps[1])


def _stages(pattern: Pattern) -> list[Draft]:
    return [Draft(stage.title, sum(move.minutes for move in stage.moves), stage.why) for stage in pattern.stages]


def _main_moves(pattern: Pattern) -> list[Draft]:
    return [_draft(stage, move) for stage, move in _moves(pattern) if move.main]


def _all_moves(pattern: Pattern) -> list[Draft]:
    return [_draft(stage, move) for stage, move in _moves(pattern)]


def _small(pattern: Pattern) -> list[Draft]:
    pieces = _pieces(pattern)
    most = LEVELS[4].steps[1]
    if len(pieces) <= most:
        return pieces
    return [*pieces[: most - 1], Draft(NEXT, 5, "From there the next stretch is easy to see.")]


def _tiny(pattern: Pattern) -> list[Draft]:
    most = LEVELS[5].steps[1] - 1
    drafts: list[Draft] = []
    used: set[str] = set()
    for draft in _pieces(pattern):
        if len(drafts) >= 7 and sum(done.minutes for done in drafts) + draft.minutes > SESSION:
            break
        drafts += [
            Draft(
                piece.title,
                piece.minutes,
                draft.why if piece.title == draft.title else "It makes the next one easy.",
                draft.phase,
            )
            for piece in begin(Piece(draft.title, draft.minutes), used)
        ]
    return [*drafts[:most], Draft(STOP, 1, "Stopping while it feels good makes it easy to come back.")]


_BY_LEVEL: Final = {1: _stages, 2: _main_moves, 3: _all_moves, 4: _small, 5: _tiny}


def _moves(pattern: Pattern) -> Iterator[tuple[Stage, Move]]:
    return ((stage, move) for stage in pattern.stages for move in stage.moves)


def _pieces(pattern: Pattern) -> list[Draft]:
    return [
        Draft(piece.title, piece.minutes, move.why, stage.title)
        for stage, move in _moves(pattern)
        for piece in move.pieces
    ]


def _draft(stage: Stage, move: Move) -> Draft:
    return Draft(move.title, move.minutes, move.why, stage.title)


def fill(drafts: Iterable[Draft], slots: dict[str, str]) -> list[Draft]:
    """Return the drafts with the words of the goal put in."""
    return [
        Draft(_filled(draft.title, slots), draft.minutes, _filled(draft.why, slots), _filled(draft.phase, slots))
        for draft in drafts
    ]


def _filled(template: str, slots: dict[str, str]) -> str:
    return template.format_map(slots) if "{" in template else template


def without_repeats(drafts: Iterable[Draft], existing: Iterable[str] = ()) -> list[Draft]:
    """Leave out titles that are nearly the same as an earlier one or as one that exists already."""
    kept: list[Draft] = []
    seen = [tokens(title) for title in existing]
    for draft in drafts:
        words = tokens(draft.title)
        if not any(overlap(words, others) for others in seen):
            seen.append(words)
            kept.append(draft)
    return kept


def steps_from(drafts: Iterable[Draft], level: Level) -> tuple[Step, ...]:
    """Return steps within the bounds of the level, each after the one before."""
    return tuple(_step(number, draft, level) for number, draft in enumerate(drafts, 1))


def _step(number: int, draft: Draft, level: Level) -> Step:
    first = number == 1
    minutes = level.clamp(draft.minutes)
    return Step(
        title=draft.title,
        minutes=min(minutes, level.first_step) if first else minutes,
        why=draft.why,
        key=f"s{number}",
        depends_on=() if first else (f"s{number - 1}",),
        first_move=movement(draft.title) if first else None,
        phase=draft.phase,
    )
