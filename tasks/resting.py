"""Which tasks of people rest: open, and nothing was done to them for a week. Each is one person's."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.conf import settings
from django.db.models import F
from django.utils.module_loading import import_string

from accounts.models import User
from tasks.domain.roles import Permission, roles_that_may
from tasks.domain.stale import WEEK, Idleness, idleness
from tasks.models import Rest, Task
from tasks.models.task import TaskQuerySet

COLUMNS = ("pk", "title", "last_activity_at", "planned_on", "fixed_on")
# A local day may begin half a day earlier than it does in UTC.
LATEST = timedelta(days=WEEK - 1)


@dataclass(frozen=True)
class Resting:
    """A task that rests, since when, and how far its person was told of that."""

    pk: int
    title: str
    user_id: int
    since: date
    idle: Idleness
    rest: Rest | None

    @property
    def has_risen(self) -> bool:
        return self.idle.nudges(self.rest.last_level(self.since) if self.rest else 0)


def resting_of(people: Collection[User], *, at: datetime) -> list[Resting]:
    """Return what rests of these people, what has rested longest first, in a few queries for all."""
    by_id = {user.pk: user for user in people}
    rows = [row for tasks, owner in _whose(by_id) for row in _columns(tasks, owner, at=at)]
    kept = {rest.task_id: rest for rest in Rest.objects.filter(task__in=[row[0] for row in rows])}
    with_goal: set[int] = import_string(settings.AT_REST)([row[0] for row in rows]) if rows else set()
    found = [_resting(row, by_id[row[-1]], kept.get(row[0]), at=at) for row in rows if row[0] not in with_goal]
    return sorted((one for one in found if one.idle.is_stale), key=lambda one: (one.since, one.pk))


def _whose(people: Collection[int]) -> list[tuple[TaskQuerySet, str]]:
    """Tasks are of who has taken them; what nobody has, of whose project it is or, in a shared one, who wrote it."""
    nobodys = Task.objects.filter(assignee=None)
    shared = nobodys.filter(
        author__in=people,
        project__personal_of=None,
        project__memberships__user=F("author"),
        project__memberships__role__in=roles_that_may(Permission.PLAN),
    )
    return [
        (Task.objects.filter(assignee__in=people, project__memberships__user=F("assignee")), "assignee"),
        (nobodys.filter(project__personal_of__in=people), "project__personal_of"),
        (shared, "author"),
    ]


def _columns(tasks: TaskQuerySet, owner: str, *, at: datetime) -> list[tuple[Any, ...]]:
    long_ago = tasks.in_use().open().filter(last_activity_at__lt=at - LATEST)
    return list(long_ago.values_list(*COLUMNS, owner))


def _resting(row: tuple[Any, ...], user: User, rest: Rest | None, *, at: datetime) -> Resting:
    pk, title, active_at, planned_on, fixed_on, owner = row
    active_on, kept_on = user.today(active_at), rest.kept_on if rest else None
    aimed_on = max((day for day in (planned_on, fixed_on) if day), default=None)
    since = max(day for day in (active_on, aimed_on, kept_on) if day)
    idle = idleness(active_on, aimed_on, kept_on, today=user.today(at))
    return Resting(pk, title, owner, since, idle, rest)
