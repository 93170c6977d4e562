"""The board: three columns seen from the states, and the move that dragging a card means."""

from enum import StrEnum

from tasks.domain.lifecycle import State
from tasks.domain.refusals import MoveConflict


class Column(StrEnum):
    TODO = "todo"
    IN_PROGRESS = "in_progress"
    DONE = "done"


# What did not work out or was let go rests in a drawer beside the board.
COLUMNS = {
    State.WAITING: Column.TODO,
    State.IN_PROGRESS: Column.IN_PROGRESS,
    State.COMPLETED: Column.DONE,
}

_DRAGS = {
    (Column.TODO, Column.IN_PROGRESS): "start",
    (Column.TODO, Column.DONE): "complete",
    (Column.IN_PROGRESS, Column.TODO): "put_back",
    (Column.IN_PROGRESS, Column.DONE): "complete",
    (Column.DONE, Column.TODO): "undo",
    (Column.DONE, Column.IN_PROGRESS): "undo",
}


def drag(state: State, column: Column) -> str | None:
    """Return the move that dropping a card on `column` means, or None if that only reorders its column."""
    if state not in COLUMNS:
        raise MoveConflict("already_settled")
    return _DRAGS.get((COLUMNS[state], column))
