"""How each change of a task is taken back."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from dueit.core.events import publish
from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import CannotUndo, Withdrawn
from tasks.actions.access import check_may, locked
from tasks.actions.holders import free_again
from tasks.actions.order import hold
from tasks.domain.line import line_of
from tasks.domain.roles import Permission
from tasks.domain.standing import Standing
from tasks.events import TaskRestored
from tasks.models import Task


@transaction.atomic
def undo_move(entry: AuditEntry, *, by: User, at: datetime) -> Task:
    """Give a task the standing back that it had before the change."""
    hold(entry.project_id or 0)
    task = _subject(entry, by=by)
    free_again([task], by=by, at=at)
    task.stand(Standing.read(entry.details["before"]), at=at, also=("assignee",))
    _publish(entry, task, by=by, at=at)
    return task


@transaction.atomic
def undo_created(entry: AuditEntry, *, by: User, at: datetime) -> Withdrawn:
    """Withdraw a task that was just added, and hand back its line."""
    [task] = withdraw(entry.details["created"], by=by)
    _publish(entry, task, by=by, at=at)
    return Withdrawn(typed(task, by=by, at=at))


def typed(task: Task, *, by: User, at: datetime) -> str:
    """Return the line from which a new task would be read once more."""
    today = by.today(task.created_at)
    day = None if task.planned_on == today else task.planned_on
    words = {name: getattr(task, name) for name in ("at_time", "fixed_on", "minutes", "labels")}
    return line_of(task.title, today=by.today(at), planned_on=day, **words)


@transaction.atomic
def undo_succession(entry: AuditEntry, *, by: User, at: datetime) -> Task:
    """Withdraw what took a task's place, and open the task again."""
    hold(entry.project_id or 0)
    withdraw(entry.details["created"], by=by)
    return undo_move(entry, by=by, at=at)


def withdraw(ids: list[int], *, by: User) -> list[Task]:
    """Take tasks away as if they had never been written; CannotUndo once somebody has touched one of them."""
    tasks = list(Task.objects.select_for_update().filter(pk__in=ids).order_by("pk"))
    if len(tasks) < len(ids) or any(task.version > 1 for task in tasks):
        raise CannotUndo("Somebody has begun with this already, so it stays.")
    for task in tasks:
        check_may(by, Permission.ADD, task.project_id)
        Task.objects.filter(pk=task.pk).delete()
    return tasks


def _subject(entry: AuditEntry, *, by: User) -> Task:
    task = locked(entry.details["task_id"])
    check_may(by, Permission.UNDO, task.project_id)
    if task.standing != Standing.read(entry.details["after"]):
        raise CannotUndo("Something else has happened to this since, so it stays.")
    return task


def _publish(entry: AuditEntry, task: Task, *, by: User, at: datetime) -> None:
    publish(TaskRestored(actor_id=by.pk, at=at, project_id=entry.project_id, task_id=task.pk, entry_id=entry.pk))
