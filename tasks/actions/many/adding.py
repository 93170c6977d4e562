"""Writing many tasks down at once, and taking them back."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from accounts.models import User
from dueit.core import bulk
from dueit.core.events import publish, publish_together
from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import CannotUndo, LinesWithdrawn
from tasks.actions.access import check_may
from tasks.actions.adding import NewTask
from tasks.actions.by_itself import bottoms_of
from tasks.actions.facts import about
from tasks.actions.undoing import typed
from tasks.domain.lines import MOST
from tasks.domain.many import withdrawn
from tasks.domain.ordering import GAP
from tasks.domain.refusals import MoveConflict
from tasks.domain.roles import Permission
from tasks.events import ManyAdded, ManyTakenBack, TaskAdded, TaskRestored
from tasks.models import Project, Task


@transaction.atomic
def add_many(project: Project, news: Sequence[NewTask], *, by: User, at: datetime) -> AuditEntry:
    """Write up to 200 tasks down at the bottom of a project, in order; return the trace of all."""
    check_may(by, Permission.ADD, project.pk)
    if not 0 < len(news) <= MOST:
        raise MoveConflict("too_many" if news else "nothing_chosen")
    bottom = bottoms_of([project.pk])[project.pk]
    links = {"project": project, "author": by, "created_at": at, "last_activity_at": at}
    tasks = [Task(**new.columns(), **links, position=bottom + GAP * place) for place, new in enumerate(news, start=1)]
    bulk.insert(tasks)
    entries = publish_together([TaskAdded(**about(task, by=by, at=at), created=(task.pk,)) for task in tasks])
    return publish(ManyAdded(actor_id=by.pk, at=at, entries=tuple(entry.pk for entry in entries)))


@transaction.atomic
def undo_many_added(entry: AuditEntry, *, by: User, at: datetime) -> LinesWithdrawn:
    """Withdraw those that nobody has touched, and hand back their lines. Raises CannotUndo if all have been touched."""
    traces = {one.details["task_id"]: one for one in AuditEntry.objects.filter(pk__in=entry.details["entries"])}
    untouched = Task.objects.filter(pk__in=traces, version=1).select_for_update().order_by("position", "pk")
    tasks = [task for task in untouched if task.project_id == traces[task.pk].project_id]
    if not tasks:
        raise CannotUndo("Somebody has begun with each of these already, so they stay.")
    check_may(by, Permission.ADD, tasks[0].project_id)
    lines = tuple(typed(task, by=by, at=at) for task in tasks)
    gone = [TaskRestored(**about(task, by=by, at=at), entry_id=traces[task.pk].pk) for task in tasks]
    Task.objects.filter(pk__in=[task.pk for task in tasks]).delete()
    publish_together(gone)
    publish(ManyTakenBack(actor_id=by.pk, at=at, entry_id=entry.pk, task_ids=()))
    words = withdrawn(len(tasks), len(traces) - len(tasks))
    return LinesWithdrawn(lines, words, f"/tasks/add/lines/?project={tasks[0].project_id}")
