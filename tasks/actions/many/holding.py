"""Tasks that are held together until the end of a transaction, and what somebody may do with each."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Q

from accounts.models import User
from dueit.core import bulk
from tasks.actions.access import Place, place_of
from tasks.domain.many import LEFT
from tasks.domain.offers import Hands
from tasks.domain.refusals import Archived, MoveConflict, MoveDenied
from tasks.domain.roles import Permission, Role, actor, may, roles_that_may
from tasks.events import TaskEvent
from tasks.models import Membership, Offer, Project, Task


@dataclass(frozen=True)
class Held:
    """Tasks in the order of their lists, and what `by` is in each of their projects."""

    tasks: Sequence[Task]
    places: Mapping[int, Place]
    by: User

    def actor(self, task: Task) -> Role:
        """Say in which role they act on a task; raises MoveDenied for a stranger, Archived where nothing moves."""
        role, is_archived = self.places[task.project_id]
        if role is None:
            raise MoveDenied("not_allowed")
        if is_archived:
            raise Archived
        return actor(role, is_assignee=task.assignee_id == self.by.pk)

    def check_may(self, permission: str) -> None:
        """Raise MoveDenied if they may not do that with each of the tasks."""
        for task in self.tasks:
            if not may(self.actor(task), permission):
                raise MoveDenied("not_allowed")


@dataclass
class Changed:
    """Tasks that were changed, what happened to each, and the titles of those that stay, by why."""

    tasks: list[Task] = field(default_factory=list)
    events: list[TaskEvent] = field(default_factory=list)
    left: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def leave(self, task: Task, why: str) -> None:
        """Leave a task as it is; a reason that holds for all of them, and has no words for one, refuses all."""
        if why not in LEFT:
            raise MoveConflict(why)
        self.left[why].append(task.title)


def hold_many(task_ids: Collection[int], *, by: User, also: Collection[int] = ()) -> Held:
    """Hold the projects of tasks, and `also` others, then those tasks that are still there.

    Whoever holds several does so by their ids, so that no two wait for each other.
    """
    homes = Q(pk__in=Task.objects.filter(pk__in=task_ids).values("project")) | Q(pk__in=also)
    list(Project.objects.filter(homes).select_for_update(no_key=True).order_by("pk").values_list("pk"))
    tasks = Task.objects.filter(pk__in=task_ids).select_for_update(of=("self",)).order_by("pk")
    in_order = sorted(tasks, key=lambda task: (task.project_id, task.position, task.pk))
    return Held(in_order, {pk: place_of(by, pk) for pk in {task.project_id for task in in_order}}, by)


def open_offers_of(tasks: Sequence[Task]) -> dict[int, Offer]:
    """Return the offers of `tasks` that wait for an answer, by the ids of the tasks."""
    return {offer.task_id: offer for offer in Offer.objects.open().filter(task__in=tasks)}


def hands_with(task: Task, offer: Offer | None) -> Hands:
    """Say with whom a task is."""
    return Hands(task.assignee_id, offer.to_id, offer.by_id) if offer else Hands(task.assignee_id)


def able_in(project_ids: Collection[int]) -> set[tuple[int, int]]:
    """Return who can take tasks where, as ids of projects and people."""
    able = Membership.objects.filter(project__in=project_ids, role__in=roles_that_may(Permission.COMPLETE))
    return set(able.values_list("project", "user"))


def touch(tasks: Sequence[Task], *columns: str, at: datetime) -> None:
    """Write `columns` of many tasks as a new version of each: never the words."""
    for task in tasks:
        task.version += 1
        task.last_activity_at = at
    bulk.update(tasks, [*columns, "version", "last_activity_at"])
