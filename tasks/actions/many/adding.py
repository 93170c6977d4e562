"""Writing many tasks down at once, and taking them back."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import transaction

from accounts.models import User
from dueit.core.events import publish, publish_together
from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import CannotUndo, LinesWithdrawn
from tasks.actions.access import check_may
from tasks.actions.adding import NewTask, add_tasks
from tasks.actions.facts import about
from tasks.actions.undoing import typed
from tasks.domain.lines import MOST
from tasks.domain.many import withdrawn
from tasks.domain.refusals import MoveConflict
from tasks.domain.roles import Permission
from tasks.events import ManyAdded, ManyTakenBack, TaskAdded, TaskRestored
from tasks.models import Project, Task


@transaction.atomic
def add_many(project: Project, news: Sequence[NewTask], *, by: User, at: datetime) -> AuditEntry:
    """Write up to 200 tasks down at the bottom of a project, in order; return the trace of all."""
    if not 0 < len(news) <= MOST:
        raise MoveConflict("too_many" if news else "nothing_chosen")
    tasks = add_tasks(project, news, by=by, at=at)
    entries = publish_together([TaskAdded(**about(task, by=by, at=at), created=(task.pk,)) for task in tasks])
    return publish(ManyAdded(actor_id=by.pk, at=at, entries=tuple(entry.pk for entry in entries)))


@transaction.atomic
def undo_many_added(entry: AuditEntry, *, by: User, at: datetime) -> LinesWithdrawn:
    """Withdraw those that nobody has touched, and hand back their lines. Raises CannotUndo if all have been touched."""
    traces = {one.details["task_id"]: one for one in AuditEntry.objects.filter(pk__in=entry.details["entries"])}
    there = list(Task.objects.filter(pk__in=traces).select_for_update().order_by("pk"))
    untouched = [task for task in there if task.version == 1 and task.project_id == traces[task.pk].project_id]
    if not untouched:
        raise CannotUndo("Somebody has begun with each of these already, so they stay.")
    check_may(by, Permission.ADD, untouched[0].project_id)
    page, lines = _page_of(untouched), _lines_of(untouched, by=by, at=at)
    gone = [TaskRestored(**about(task, by=by, at=at), entry_id=traces[task.pk].pk) for task in untouched]
    Task.objects.filter(pk__in=[task.pk for task in untouched]).delete()
    publish_together(gone)
    publish(ManyTakenBack(actor_id=by.pk, at=at, entry_id=entry.pk, task_ids=()))
    return LinesWithdrawn(lines, withdrawn(len(untouched), len(there) - len(untouched)), page)


def _lines_of(tasks: Iterable[Task], *, by: User, at: datetime) -> tuple[str, ...]:
    """Word tasks as they were typed, in their order."""
    return tuple(typed(task, by=by, at=at) for task in sorted(tasks, key=lambda task: (task.position, task.pk)))


def _page_of(tasks: Sequence[Task]) -> str:
    """Return where such lines are looked at: for Some day, if one of them has no day of its own."""
    aim = "some_day" if any(task.planned_on is None and task.fixed_on is None for task in tasks) else "today"
    return f"/tasks/add/lines/?project={tasks[0].project_id}&aim={aim}"
