"""Writing tasks down: new ones, fresh starts, and the smaller steps of a large one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.db import transaction
from django.db.models import BigAutoField

from accounts.models import User
from dueit.core import bulk, single
from dueit.core.events import publish
from dueit.core.prepared import Prepared
from tasks.actions.access import check_may, locked
from tasks.actions.facts import about
from tasks.actions.holders import holder_of
from tasks.actions.life import standing_in
from tasks.actions.offers import pass_on_offer
from tasks.actions.order import hold, place
from tasks.domain.lifecycle import State
from tasks.domain.ordering import GAP
from tasks.domain.roles import Permission
from tasks.events import TaskAdded, TaskBrokenDown, TaskStartedAfresh
from tasks.models import Project, Task

BOTTOM = Prepared(
    lambda project: Task.objects.filter(project=project).order_by("-position").values_list("position")[:1],
    project=BigAutoField(),
)


@dataclass(frozen=True, kw_only=True)
class NewTask:
    """The words of a task to be, and its first aim day."""

    title: str
    note: str = ""
    minutes: int | None = None
    planned_on: date | None = None
    at_time: time | None = None
    fixed_on: date | None = None
    labels: Sequence[str] = ()

    def columns(self) -> dict[str, Any]:
        return {**vars(self), "labels": list(self.labels)}


@transaction.atomic
def add_task(project: Project, new: NewTask, *, by: User, at: datetime) -> Task:
    """Write a task down at the bottom of `project`."""
    [task] = add_tasks(project, [new], by=by, at=at)
    task.trace = publish(TaskAdded(**about(task, by=by, at=at), created=(task.pk,)))
    return task


@transaction.atomic(savepoint=False)
def add_tasks(project: Project, news: Sequence[NewTask], *, by: User, at: datetime, **links: Any) -> list[Task]:
    """Write several tasks down at the bottom of `project`, in order. The caller publishes why."""
    check_may(by, Permission.ADD, project.pk)
    links |= {"project": project, "author": by, "created_at": at, "last_activity_at": at}
    first = _bottom_of(project) + GAP
    tasks = [Task(**new.columns(), **links, position=first + GAP * place) for place, new in enumerate(news)]
    if len(tasks) == 1:
        single.insert(tasks[0])
    else:
        bulk.insert(tasks)
    return tasks


@transaction.atomic
def start_afresh(task: Task, new: NewTask, *, by: User, at: datetime) -> Task:
    """Let `task` go and open `new` in its place: same project, place, (present) assignee and offer, the two linked."""
    hold(task.project_id)
    task = locked(task.pk)
    before = task.standing
    _let_go(task, "afresh", by=by, at=at)
    fresh = _successors(task, [new], by=by, at=at, afresh_from=task)[0]
    pass_on_offer(task, fresh, at=at)
    fresh.trace = publish(
        TaskStartedAfresh(
            **about(task, by=by, at=at),
            before=before,
            after=task.standing,
            created=(fresh.pk,),
        )
    )
    return fresh


@transaction.atomic
def break_down(task: Task, steps: Sequence[NewTask], *, by: User, at: datetime) -> list[Task]:
    """Let smaller `steps` take the place of `task`, linked to it; its offer was of the whole, and rests with it."""
    hold(task.project_id)
    task = locked(task.pk)
    before = task.standing
    _let_go(task, "smaller", by=by, at=at)
    parts = _successors(task, steps, by=by, at=at, part_of=task)
    parts[0].trace = publish(
        TaskBrokenDown(
            **about(task, by=by, at=at),
            before=before,
            after=task.standing,
            created=tuple(part.pk for part in parts),
        )
    )
    return parts


def _let_go(task: Task, reason: str, *, by: User, at: datetime) -> None:
    if task.is_open:
        task.stand(standing_in(State.SKIPPED, task.standing, by=by, at=at, reason=reason), at=at)


def _successors(old: Task, news: Sequence[NewTask], *, by: User, at: datetime, **links: Task) -> list[Task]:
    """Open `news` right where `old` stands in its list; whoever may not add here takes nobody's place."""
    fresh = add_tasks(old.project, news, by=by, at=at, assignee=holder_of(old), **links)
    above = old
    for task in fresh:
        place(task, after=above)
        above = task
    return fresh


def _bottom_of(project: Project) -> int:
    """Return the lowest place taken, holding the project until the end of the transaction."""
    hold(project.pk)
    return next((bottom for [bottom] in BOTTOM.rows(project=project.pk)), 0)
