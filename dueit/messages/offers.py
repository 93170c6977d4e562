"""What people hear of tasks that go from hand to hand, one or many at a time."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from dueit.core.events.models import AuditEntry
from dueit.messages import again, carried, settled
from dueit.messages.telling import instant, keys_of, name_of, of_task, offered, tell
from notifications import actions
from notifications.bell import hold
from notifications.domain.message import Message
from tasks.events import OfferEvent, OfferWithdrawn, RoleGiven, TaskOffered, TaskRestored, TaskReturned, TaskTaken
from tasks.models import Offer, Task

# What no longer holds once its trace is taken back.
TOLD_OF = {"TaskTaken": "taken", "TaskReturned": "handed_back"}

# Which offers went with what was taken back: those that are open again hold again.
OFFERS_GONE: dict[str, Callable[[dict[str, Any]], Iterable[int | None]]] = {
    "TaskOffered": lambda details: [details["instead_of"]],
    "OfferWithdrawn": lambda details: [details["offer_id"]],
    "TaskCarried": lambda details: [details["offer_id"]],
    "MemberLeft": lambda details: details.get("offers", ()),
    "RoleGiven": lambda details: details.get("offers", ()),
}


def tell_offered(event: TaskOffered) -> None:
    """Whoever a task is offered to; an offer that gave way to this one no longer holds."""
    tell_all_offered([event])


def tell_all_offered(events: Sequence[TaskOffered]) -> None:
    """The same for many at once, in as many questions as for one."""
    at = events[0].at
    gave_way = [event.instead_of for event in events if event.instead_of]
    actions.withdraw_keys(keys_of(Offer.objects.filter(pk__in=gave_way)), at=at)
    others = [event for event in events if event.user_id != event.actor_id]
    if not others:
        return
    tasks = Task.objects.in_bulk([event.task_id for event in others])
    title = f"{name_of(others[0].actor_id)} offers it to you"
    told = [
        Message(
            kind="offered",
            person=event.user_id,
            cause=offered(event.offer_id),
            title=title,
            **of_task(tasks[event.task_id]),
        )
        for event in others
    ]
    actions.notify(told, at=at)


def tell_taken(event: TaskTaken) -> None:
    """Whoever offered it; and whoever took it has answered."""
    _tell_answer(event, "{who} takes it", kind="taken")


def tell_handed_back(event: TaskReturned) -> None:
    """Whoever offered it, with the word that came with it; and whoever handed it back has answered."""
    _tell_answer(event, "{who} hands it back", kind="handed_back")


def follow_withdrawn(event: OfferWithdrawn) -> None:
    actions.withdraw_keys(keys_of(Offer.objects.filter(pk=event.offer_id or 0)), at=event.at)


def follow_role(event: RoleGiven) -> None:
    """Whoever only looks on from now need not answer."""
    actions.withdraw_keys(keys_of(Offer.objects.filter(pk__in=event.offers)), at=event.at)


def follow_restored(event: TaskRestored) -> None:
    """What was taken back was perhaps told to somebody."""
    follow_all_restored([event])


def follow_all_restored(events: Sequence[TaskRestored]) -> None:
    """The same for many at once, in as many questions as for one."""
    at, entries = events[0].at, list(AuditEntry.objects.filter(pk__in={event.entry_id for event in events}))
    made = [entry.details["offer_id"] for entry in entries if entry.kind == "TaskOffered"]
    actions.withdraw_keys(keys_of(Offer.objects.filter(pk__in=made)), at=at)
    for entry in entries:
        if entry.kind in TOLD_OF:
            cause = f"{TOLD_OF[entry.kind]}:offer-{entry.details['offer_id']}:{instant(entry.at)}"
            actions.withdraw(entry.subject, cause, at=at)
    carried.follow_back([entry for entry in entries if entry.kind == "TaskCarried"], at=at)
    settled.follow_back(entries, at=at)
    actions.bring_back_keys(keys_of(Offer.objects.open().filter(pk__in=_gone_with(entries))), at=at)
    again.follow_back(entries, by=events[0].actor_id, at=at)


def _gone_with(entries: Iterable[AuditEntry]) -> list[int]:
    """Return the offers that went with what was done."""
    gone = (OFFERS_GONE[entry.kind](entry.details) for entry in entries if entry.kind in OFFERS_GONE)
    return [offer_id for offer_ids in gone for offer_id in offer_ids if offer_id]


def _tell_answer(event: OfferEvent, words: str, *, kind: str) -> None:
    offer = Offer.objects.filter(pk=event.offer_id or 0).select_related("task").first()
    hold({person for person in (event.actor_id, offer and offer.by_id) if person})  # both at once: nobody waits in turn
    actions.note_answer(event.actor_id or 0, "offered", event.subject, at=event.at)
    if offer:
        cause = f"offer-{offer.pk}:{instant(event.at)}"
        tell(event, [offer.by_id], words, kind=kind, cause=cause, body=offer.word, **of_task(offer.task))
