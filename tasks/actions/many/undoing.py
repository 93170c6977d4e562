"""Taking back what was done with many tasks at once: all that still stand as they were left."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from typing import NamedTuple

from django.db import transaction

from accounts.models import User
from dueit.core import bulk
from dueit.core.events import publish, publish_together
from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import CannotUndo, TakenBack
from tasks.actions.access import permissions_of
from tasks.actions.by_itself import WRITTEN, take
from tasks.actions.facts import about
from tasks.actions.holders import free_again
from tasks.actions.many.carrying import MOVED, tell_where_they_were
from tasks.actions.many.holding import Held, able_in, hold_many, open_offers_of, touch
from tasks.domain.many import brought_back
from tasks.domain.offers import Holding
from tasks.domain.roles import Permission
from tasks.domain.standing import Standing
from tasks.events import ManyTakenBack, TaskRestored
from tasks.models import Offer, Task
from tasks.models.offer import OPEN, WITHDRAWN

BY_NOW = "Something else has happened to each of these since, so they stay."


class Left(NamedTuple):
    """A task as it stands now, and the trace of what was done with it."""

    task: Task
    entry: AuditEntry


@transaction.atomic
def undo_many(entry: AuditEntry, *, by: User, at: datetime) -> TakenBack:
    """Give many tasks back what they had; what has moved on since stays. Raises CannotUndo if nothing can come back."""
    entries = AuditEntry.objects.filter(pk__in=entry.details["entries"]).order_by("pk")
    back, stayed = _give_back(list(entries), by=by, at=at)
    if not back:
        raise CannotUndo(BY_NOW)
    task_ids = tuple(task.pk for task in back)
    publish(ManyTakenBack(actor_id=by.pk, at=at, entry_id=entry.pk, task_ids=task_ids))
    return TakenBack(brought_back(len(back), stayed))


@transaction.atomic
def undo_carried(entry: AuditEntry, *, by: User, at: datetime) -> Task:
    """Carry one task back to where it was."""
    back, _ = _give_back([entry], by=by, at=at)
    if not back:
        raise CannotUndo("Something else has happened to this since, so it stays.")
    return back[0]


def _give_back(entries: Sequence[AuditEntry], *, by: User, at: datetime) -> tuple[list[Task], int]:
    """Give back what can come back, and count what stays; what came back by itself since, or is gone, is neither."""
    traces = {entry.details["task_id"]: entry for entry in entries}
    also = {entry.details["left_id"] for entry in entries if "left_id" in entry.details}
    held = hold_many(traces, by=by, also=also)
    already = _back_already(entries)
    left = [Left(task, traces[task.pk]) for task in held.tasks if traces[task.pk].pk not in already]
    restored = RESTORE[entries[0].kind](_allowed(held, left, by=by), by=by, at=at)
    told = [TaskRestored(**about(one.task, by=by, at=at), entry_id=one.entry.pk) for one in restored]
    publish_together(told)
    return [one.task for one in restored], len(left) - len(restored)


def _back_already(entries: Sequence[AuditEntry]) -> set[int]:
    """Return the ids of those of `entries` that were taken back one by one."""
    about_them = AuditEntry.objects.filter(subject__in={entry.subject for entry in entries}, kind="TaskRestored")
    later = about_them.filter(pk__gt=entries[0].pk)
    return {entry.details["entry_id"] for entry in later} & {entry.pk for entry in entries}


def _allowed(held: Held, left: Sequence[Left], *, by: User) -> list[Left]:
    """Keep what may still be undone by them, where it is now."""
    open_to = {pk for pk in held.places if Permission.UNDO in permissions_of(by, pk)}
    return [one for one in left if one.task.project_id in open_to]


def _standings(left: Sequence[Left], *, by: User, at: datetime) -> list[Left]:
    """Have tasks stand as they stood, in as far as nobody has moved them since."""
    same = [one for one in left if one.task.standing == Standing.read(one.entry.details["after"])]
    for one in same:
        take(one.task, Standing.read(one.entry.details["before"]))
        one.task.last_activity_at = at
    tasks = [one.task for one in same]
    free_again(tasks, by=by, at=at)
    bulk.update(tasks, [*WRITTEN, "assignee", "last_activity_at"])
    return same


def _fresh_starts(left: Sequence[Left], *, by: User, at: datetime) -> list[Left]:
    """Withdraw fresh starts that nobody has touched, and open again what they took the place of."""
    created = {one.task.pk: one.entry.details["created"][0] for one in left}
    untouched = Task.objects.filter(pk__in=created.values(), version=1).select_for_update().order_by("pk")
    gone = set(untouched.values_list("pk", flat=True))
    back = _standings([one for one in left if created[one.task.pk] in gone], by=by, at=at)
    Task.objects.filter(pk__in=[created[one.task.pk] for one in back]).delete()
    return back


def _offers(left: Sequence[Left], *, by: User, at: datetime) -> list[Left]:
    """Withdraw offers that wait still, and open those again that gave way to them."""
    offers = open_offers_of([one.task for one in left])
    same = [one for one in left if one.task.is_open and _is_as_left(one, offers.get(one.task.pk))]
    able = able_in({one.task.project_id for one in same})
    _answer([offers[one.task.pk] for one in same], WITHDRAWN, at=at)
    earlier = Offer.objects.filter(pk__in=[one.entry.details["instead_of"] for one in same])
    again = [offer for offer in earlier.select_related("task") if (offer.task.project_id, offer.to_id) in able]
    _answer(again, OPEN, at=at)
    touch([one.task for one in same], at=at)
    return same


def _is_as_left(one: Left, offer: Offer | None) -> bool:
    now = Holding(one.task.assignee_id, offer.state if offer else "")
    is_same = offer is not None and offer.pk == one.entry.details["offer_id"]
    return is_same and now == Holding.read(one.entry.details["after"])


def _carried(left: Sequence[Left], *, by: User, at: datetime) -> list[Left]:
    """Carry tasks back to their places, if one may add there still, and into the hands of who can still take them."""
    homes = {one.entry.details["left_id"] for one in left}
    open_to = {pk for pk in homes if Permission.ADD in permissions_of(by, pk)}
    same = [one for one in left if _is_untouched(one) and one.entry.details["left_id"] in open_to]
    able = able_in(open_to)
    tell_where_they_were([one.task for one in same], by=by, at=at)
    for one in same:
        was = one.entry.details
        one.task.project_id, one.task.position = was["left_id"], was["position"]
        one.task.assignee_id = was["holder"] if (was["left_id"], was["holder"]) in able else None
    touch([one.task for one in same], *MOVED, at=at)
    _open_again(same, able, at=at)
    return same


def _is_untouched(one: Left) -> bool:
    was = one.entry.details
    return one.task.version == was["version"] and one.task.project_id == one.entry.project_id


def _open_again(left: Sequence[Left], able: Collection[tuple[int, int]], *, at: datetime) -> None:
    homes = {one.entry.details["offer_id"]: one.task.project_id for one in left}
    offers = Offer.objects.filter(pk__in=[pk for pk in homes if pk])
    _answer([offer for offer in offers if (homes[offer.pk], offer.to_id) in able], OPEN, at=at)


def _answer(offers: Sequence[Offer], state: str, *, at: datetime) -> None:
    for offer in offers:
        offer.state, offer.answered_at = state, None if state == OPEN else at
    bulk.update(offers, ["state", "answered_at"])


RESTORE: dict[str, Callable[..., list[Left]]] = {
    "TaskMoved": _standings,
    "TaskPlanned": _standings,
    "TaskStartedAfresh": _fresh_starts,
    "TaskOffered": _offers,
    "TaskCarried": _carried,
}
