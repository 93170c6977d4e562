import pytest

from tasks.domain import lifecycle
from tasks.domain.board import COLUMNS, Column, drag
from tasks.domain.lifecycle import State
from tasks.domain.refusals import MoveConflict
from tasks.domain.roles import Role


class TestDrag:
    @pytest.mark.parametrize("state", COLUMNS)
    def test_only_reorders_within_a_column(self, state):
        assert drag(state, COLUMNS[state]) is None

    @pytest.mark.parametrize("state", [State.FAILED, State.SKIPPED])
    @pytest.mark.parametrize("column", Column)
    def test_leaves_the_drawer_alone(self, state, column):
        with pytest.raises(MoveConflict):
            drag(state, column)

    @pytest.mark.parametrize("column", [Column.TODO, Column.IN_PROGRESS])
    def test_takes_back_what_is_done(self, column):
        assert drag(State.COMPLETED, column) == "undo"

    @pytest.mark.parametrize("state", [State.WAITING, State.IN_PROGRESS])
    @pytest.mark.parametrize("column", Column)
    def test_arrives_in_the_column_it_was_dropped_on(self, state, column):
        move = drag(state, column)

        after = lifecycle.apply(move, state, actor=Role.MEMBER) if move else state

        assert COLUMNS[after] is column
