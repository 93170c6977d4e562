"""What is with a member: free again when they go or only look on, theirs again if that is taken back."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef, Q

from accounts.models import User
from dueit.core import bulk
from dueit.core.events import publish_together
from dueit.core.events.models import AuditEntry
from tasks.actions.facts import about
from tasks.events import TaskHandedBack, TaskRestored
from tasks.models import Offer, Project, Task
from tasks.models.offer import OPEN, WITHDRAWN

WRITTEN = ("assignee", "version", "last_activity_at")


class Belongings(NamedTuple):
    """The ids of tasks that somebody had taken, and of offers to them that were open."""

    taken: tuple[int, ...] = ()
    offers: tuple[int, ...] = ()

    @classmethod
    def read(cls, details: dict[str, Any]) -> "Belongings":
        """Read them from a trace; an older one names none."""
        return cls(tuple(details.get("taken", ())), tuple(details.get("offers", ())))


def give_up(project: Project, user: User, *, by: User, at: datetime) -> Belongings:
    """Free what `user` has taken; what they are offered is withdrawn, also where it rests with a settled task."""
    theirs = Offer.objects.open().filter(task__project=project, to=user)
    offers = dict(theirs.order_by("pk").values_list("pk", "task"))
    theirs.update(state=WITHDRAWN, answered_at=at)
    with_them = Q(assignee=user) | Q(pk__in=offers.values())
    tasks = list(Task.objects.open().filter(with_them, project=project).order_by("pk").select_for_update())
    taken = tuple(task.pk for task in tasks if task.assignee_id == user.pk)
    for task in tasks:
        task.assignee_id = None if task.pk in taken else task.assignee_id
    _write(tasks, at=at)
    publish_together([TaskHandedBack(**about(task, by=by, at=at), user_id=user.pk) for task in tasks])
    return Belongings(taken, tuple(offers))


def give_again(theirs: Belongings, user: User, *, trace: AuditEntry, by: User, at: datetime) -> None:
    """Give `user` what they gave up, but for what is settled, or with somebody else, or offered anew by now."""
    offered = Exists(Offer.objects.open().filter(task=OuterRef("pk")))
    still = Task.objects.open().filter(~offered, project=trace.project_id, assignee=None)
    offers = Offer.objects.filter(pk__in=theirs.offers, state=WITHDRAWN, to=user)
    asked = dict(offers.values_list("task", "pk"))
    tasks = list(still.filter(Q(pk__in=theirs.taken) | Q(pk__in=asked)).order_by("pk").select_for_update())
    Offer.objects.filter(pk__in=[asked[task.pk] for task in tasks if task.pk in asked]).update(
        state=OPEN, answered_at=None
    )
    for task in tasks:
        task.assignee_id = user.pk if task.pk in theirs.taken else None
    _write(tasks, at=at)
    publish_together([TaskRestored(**about(task, by=by, at=at), entry_id=trace.pk) for task in tasks])


def _write(tasks: Iterable[Task], *, at: datetime) -> None:
    written = list(tasks)
    for task in written:
        task.last_activity_at = at
        task.version += 1
    bulk.update(written, WRITTEN)
