"""A new chapter: everything that was open is let go at once, and can come back as a whole."""

from dataclasses import replace
from datetime import datetime

from django.db import transaction

from accounts.models import User
from dueit.core import bulk
from dueit.core.events import publish_together
from dueit.core.events.models import AuditEntry
from tasks.actions.by_itself import WRITTEN, take
from tasks.actions.facts import about
from tasks.actions.life import standing_in
from tasks.domain.lifecycle import State
from tasks.events import TaskBroughtBack, TaskLeftBehind
from tasks.models import Project, Task
from tasks.models.task import NEW_CHAPTER


@transaction.atomic(savepoint=False)
def leave_all_behind(home: Project, *, by: User, at: datetime) -> None:
    """Let everything go that is open there, however much: one statement, and one for its traces."""
    tasks = list(Task.objects.open().filter(project=home).select_for_update().order_by("pk"))
    events = []
    for task in tasks:
        before = task.standing
        take(task, standing_in(State.SKIPPED, before, by=by, at=at, reason=NEW_CHAPTER))
        events.append(TaskLeftBehind(**about(task, by=by, at=at), before=before))
    _keep(tasks, at=at)
    publish_together(events)


@transaction.atomic(savepoint=False)
def bring_all_back(chapter: AuditEntry, *, by: User, at: datetime) -> None:
    """Open what was let go at that moment and rests still; what was started afresh since does not come twice."""
    resting = Task.objects.let_go().filter(project=chapter.project_id, reason=NEW_CHAPTER, finished_at=chapter.at)
    tasks = list(resting.filter(fresh_starts=None).select_for_update(of=("self",)).order_by("pk"))
    for task in tasks:
        state = State.IN_PROGRESS if task.started_at else State.WAITING
        still = replace(task.standing, state=state.value, finished_at=None, settled_on=None, settled_by_id=None)
        take(task, replace(still, reason=""))
    _keep(tasks, at=at)
    publish_together([TaskBroughtBack(**about(task, by=by, at=at)) for task in tasks])


def _keep(tasks: list[Task], *, at: datetime) -> None:
    for task in tasks:
        task.last_activity_at = at
    bulk.update(tasks, [*WRITTEN, "last_activity_at"])
