"""Moving a task through its life."""

from dataclasses import replace
from datetime import datetime

from django.db import transaction

from accounts.models import User
from dueit.core.events import publish
from tasks.actions.access import actor_on, check_may, locked
from tasks.actions.facts import about
from tasks.actions.order import hold
from tasks.domain.lifecycle import State, apply
from tasks.domain.refusals import MoveConflict
from tasks.domain.roles import Permission
from tasks.domain.standing import Standing
from tasks.events import TaskMoved, TaskRemoved
from tasks.models import Remark, Task


@transaction.atomic
def move_task(task: Task, move: str, *, by: User, at: datetime, note: str = "") -> Task:
    """Move a task through its life: `start`, `put_back`, `complete`, `skip` or `fail`; `note` is kept beside the trace.

    Where it stands there already, nothing happens (double clicks, retries). Raises IllegalMove.
    """
    hold(task.project_id)  # what comes up next in a rhythm is written there
    task = locked(task.pk)
    state = apply(move, State(task.state), actor=actor_on(task, by))
    if state == task.state:
        return task
    before = task.standing
    task.stand(standing_in(state, before, by=by, at=at), at=at)
    task.trace = publish(TaskMoved(**about(task, by=by, at=at), move=move, before=before, after=task.standing))
    if note:
        Remark.objects.create(task=task, entry=task.trace, text=note)
    return task


@transaction.atomic
def remove_task(task: Task, *, by: User, at: datetime) -> None:
    """Remove for good a task that was let go."""
    task = locked(task.pk)
    check_may(by, Permission.REMOVE, task.project_id)
    if task.state != State.SKIPPED:
        raise MoveConflict("wrong_state")
    publish(TaskRemoved(**about(task, by=by, at=at)))
    task.delete()


def standing_in(state: State, before: Standing, *, by: User, at: datetime, reason: str = "") -> Standing:
    """Return how a task stands once `by` has moved it to `state`."""
    if state is State.WAITING:
        return replace(before, state=state, started_at=None)
    if state is State.IN_PROGRESS:
        return replace(before, state=state, started_at=at)
    reason = reason or ("by_user" if state is State.SKIPPED else "")
    return replace(before, state=state, finished_at=at, settled_on=by.today(at), settled_by_id=by.pk, reason=reason)
