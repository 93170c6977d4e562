"""Offers that rest with their task, once that is settled or goes on as another one."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from dueit.core.events.models import AuditEntry
from dueit.messages.telling import keys_of, of_task, offered
from notifications import actions
from notifications.domain.message import Message
from tasks.domain.lifecycle import SETTLED
from tasks.events import TaskBrokenDown, TaskEvent, TaskMoved, TaskStartedAfresh
from tasks.models import Offer
from tasks.models.task import OPEN_STATES

# What lets an offer rest with its task, until that is taken back.
PUT_TO_REST = {"TaskMoved", "TaskStartedAfresh", "TaskBrokenDown"}


def follow_moved(event: TaskMoved) -> None:
    """Whoever was offered what is settled now need not answer."""
    follow_all_moved([event])


def follow_all_moved(events: Sequence[TaskMoved]) -> None:
    follow_gone([event for event in events if event.after.state in SETTLED])


def follow_broken_down(event: TaskBrokenDown) -> None:
    follow_gone([event])


def follow_gone(events: Sequence[TaskMoved | TaskBrokenDown]) -> None:
    """Take back what was told of the offers of tasks that are no longer open."""
    if events:
        actions.withdraw_keys(keys_of(Offer.objects.open().filter(task__in=ids_of(events))), at=events[0].at)


def follow_afresh(event: TaskStartedAfresh) -> None:
    follow_all_afresh([event])


def follow_all_afresh(events: Sequence[TaskStartedAfresh]) -> None:
    """The offer stands for the fresh start: whoever may answer it hears of that one, and no longer of the old."""
    at, actor = events[0].at, events[0].actor_id
    actions.withdraw_keys(keys_of(Offer.objects.open().filter(task__in=ids_of(events))), at=at)
    fresh = [pk for event in events for pk in event.created]
    offers = Offer.objects.open().filter(task__in=fresh).exclude(to=actor).select_related("task", "by").order_by("pk")
    actions.notify([_again(offer) for offer in offers], at=at)


def follow_back(entries: Iterable[AuditEntry], *, at: datetime) -> None:
    """What rested is offered again, and what had gone on in its place is gone."""
    rested = [entry for entry in entries if entry.kind in PUT_TO_REST]
    if not rested:
        return
    actions.forget(*(f"task-{pk}" for entry in rested for pk in entry.details.get("created", ())), at=at)
    _open_again([entry.details["task_id"] for entry in rested], at=at)


def ids_of(events: Iterable[TaskEvent]) -> list[int]:
    return [event.task_id for event in events]


def _open_again(task_ids: Collection[int], *, at: datetime) -> None:
    offers = Offer.objects.open().filter(task__in=task_ids, task__state__in=OPEN_STATES)
    actions.bring_back_keys(keys_of(offers), at=at)


def _again(offer: Offer) -> Message:
    title = f"{offer.by or 'DueIT'} offers it to you"
    return Message(kind="offered", person=offer.to_id, cause=offered(offer.pk), title=title, **of_task(offer.task))
