"""Dropping a card on the board: the move that its column means, and its place there."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from tasks.actions.access import locked
from tasks.actions.life import move_task
from tasks.actions.order import hold, place_task
from tasks.domain.board import Column, drag
from tasks.domain.lifecycle import State
from tasks.domain.refusals import MoveConflict
from tasks.models import Task


@transaction.atomic
def drop_task(
    task: Task, column: Column, *, by: User, at: datetime, after: Task | None = None, before: Task | None = None
) -> Task:
    """Move a task to a column of the board, and to its place among the open ones there.

    Within its own column it only changes its place. Raises MoveConflict for a task that has ended: see undo.
    """
    hold(task.project_id)
    task = locked(task.pk)
    move = drag(State(task.state), column)
    if move == "undo":
        raise MoveConflict("already_settled")
    moved = move_task(task, move, by=by, at=at) if move else task
    if not moved.is_open or not (after or before):
        return moved
    placed = place_task(moved, by=by, at=at, after=after, before=before)
    placed.trace = moved.trace if move else None
    return placed
