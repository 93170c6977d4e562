import re

import pytest

from goals.domain.levels import LEVELS
from goals.domain.planner.content import KINDS
from goals.domain.planner.pattern import read
from goals.domain.planner.slots import PLAIN, plain_slots

PATTERNS = [
    pytest.param(kind, pattern, id=f"{kind}-{number}")
    for kind in KINDS
    for number, pattern in enumerate([KINDS[kind].usual, *(special for _, special in KINDS[kind].special)])
]
UNKIND = re.compile(r"\b(overdue|late|failed|failure|missed|behind|streak|lazy)\b", re.IGNORECASE)


def sentences(pattern):
    for stage in pattern.stages:
        yield from (stage.title, stage.why)
        for move in stage.moves:
            yield from (move.title, move.why, *(piece.title for piece in move.pieces))


@pytest.mark.parametrize(("kind", "pattern"), PATTERNS)
class TestPattern:
    def test_has_steps_for_every_level(self, kind, pattern):
        main = [move for move in pattern.moves if move.main]
        pieces = [piece for move in pattern.moves for piece in move.pieces]

        for level, found in ((1, pattern.stages), (2, main), (3, pattern.moves)):
            low, high = LEVELS[level].steps
            assert low <= len(found) <= high
        assert len(pieces) >= LEVELS[4].steps[0]

    def test_has_honest_minutes(self, kind, pattern):
        assert all(5 <= move.minutes <= 60 for move in pattern.moves)
        assert all(1 <= piece.minutes <= 30 for move in pattern.moves for piece in move.pieces)
        assert pattern.moves[0].minutes <= LEVELS[3].first_step
        assert pattern.moves[0].pieces[0].minutes <= LEVELS[4].first_step

    def test_is_written_kindly_and_without_odd_marks(self, kind, pattern):
        slots = plain_slots(kind)

        for sentence in sentences(pattern):
            filled = sentence.format_map(slots)
            assert filled == " ".join(filled.split())
            assert filled[0].isupper()
            assert not UNKIND.search(filled), filled
            assert not re.search(r"\b(the the|a a|it it)\b", filled), filled
            assert set(re.findall(r"\{(\w+)\}", sentence)) <= set(PLAIN)

    def test_gives_a_short_reason_for_each_step(self, kind, pattern):
        assert all(move.why.endswith((".", "...")) and len(move.why) <= 80 for move in pattern.moves)


class TestRead:
    def test_refuses_a_step_without_pieces(self):
        with pytest.raises(ValueError, match="shorter"):
            read("= Begin | A start.\n* 5 Sit down | It helps.")
