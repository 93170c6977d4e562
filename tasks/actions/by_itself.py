"""What the house does with tasks by itself, for many at once: nobody acts, and nobody is told off."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db import transaction
from django.db.models import OuterRef, Subquery
from django.db.models.functions import Coalesce

from dueit.core import bulk
from dueit.core.events import publish_together
from tasks.actions.adding import NewTask
from tasks.actions.facts import about
from tasks.domain.lifecycle import Reason, State, apply
from tasks.domain.ordering import GAP
from tasks.domain.roles import Role
from tasks.domain.standing import Standing
from tasks.events import TaskAdded, TaskMoved, TaskPlanned, TaskRemoved
from tasks.models import Project, Task

WRITTEN = (*Standing.names(), "version")


@dataclass(frozen=True)
class Release:
    """Why a waiting task is let go, and the day on which that is."""

    reason: Reason
    day: date


@transaction.atomic(savepoint=False)
def write_by_itself(news: Sequence[tuple[int, NewTask]], *, at: datetime) -> list[Task]:
    """Write tasks down at the bottom of their projects, given with the ids of these. Tell when they are kept."""
    bottoms = bottoms_of({project_id for project_id, _ in news})
    tasks = []
    for project_id, new in news:
        bottoms[project_id] += GAP
        where = {"project_id": project_id, "position": bottoms[project_id]}
        tasks.append(Task(**new.columns(), **where, created_at=at, last_activity_at=at))
    bulk.insert(tasks)
    return tasks


def tell_written(tasks: Iterable[Task], *, at: datetime) -> None:
    """Leave the trace of tasks that the house wrote down."""
    publish_together([TaskAdded(**about(task, by=None, at=at), created=(task.pk,)) for task in tasks])


@transaction.atomic(savepoint=False)
def let_go_by_itself(releases: Mapping[int, Release], *, at: datetime) -> list[Task]:
    """Let waiting tasks go, by their ids; one that somebody has begun or settled meanwhile stays as it is."""
    tasks = _waiting(releases)
    events = []
    for task in tasks:
        before, release = task.standing, releases[task.pk]
        state = apply("auto_skip", State(task.state), actor=Role.SYSTEM, reason=release.reason)
        after = replace(before, state=state.value, finished_at=at, settled_on=release.day, reason=release.reason.value)
        take(task, after)
        events.append(TaskMoved(**about(task, by=None, at=at), move="auto_skip", before=before, after=after))
    bulk.update(tasks, WRITTEN)
    publish_together(events)
    return tasks


@transaction.atomic(savepoint=False)
def plan_by_itself(days: Mapping[int, date], *, at: datetime) -> list[Task]:
    """Give waiting tasks, by their ids, other soft days."""
    tasks = _waiting(days)
    events = []
    for task in tasks:
        before = task.standing
        take(task, replace(before, planned_on=days[task.pk]))
        events.append(TaskPlanned(**about(task, by=None, at=at), move="spread", before=before, after=task.standing))
    bulk.update(tasks, WRITTEN)
    publish_together(events)
    return tasks


@transaction.atomic(savepoint=False)
def withdraw_by_itself(ids: Collection[int], *, at: datetime) -> bool:
    """Take tasks away that nobody has touched yet, all or none of them; return whether they are gone."""
    tasks = list(Task.objects.select_for_update().filter(pk__in=ids, version=1).order_by("pk"))
    if len(tasks) < len(ids):
        return False
    publish_together([TaskRemoved(**about(task, by=None, at=at)) for task in tasks])
    Task.objects.filter(pk__in=ids).delete()
    return True


def bottoms_of(project_ids: Collection[int]) -> dict[int, int]:
    """Return the lowest place taken of each project, holding them until the end of the transaction.

    Held first and asked afterwards, so that places taken while waiting are seen.
    """
    projects = Project.objects.filter(pk__in=project_ids)
    list(projects.select_for_update(no_key=True).order_by("pk").values_list("pk"))
    last = Task.objects.filter(project=OuterRef("pk")).order_by("-position").values("position")[:1]
    return dict(projects.values_list("pk", Coalesce(Subquery(last), 0)))


def _waiting(ids: Iterable[int]) -> list[Task]:
    """Read those tasks that still wait, held until the end of the transaction."""
    return list(Task.objects.select_for_update().filter(pk__in=list(ids), state=State.WAITING).order_by("pk"))


def take(task: Task, standing: Standing) -> None:
    """Nobody was active: what rests goes on resting."""
    for name in Standing.names():
        setattr(task, name, getattr(standing, name))
    task.version += 1
