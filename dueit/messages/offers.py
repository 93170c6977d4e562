"""What people hear of tasks that go from hand to hand, one or many at a time."""

from collections.abc import Iterable, Sequence

from dueit.core.events.models import AuditEntry
from dueit.messages import carried
from dueit.messages.telling import instant, name_of, of_task, tell
from notifications import actions
from notifications.domain.message import Message
from tasks.events import OfferEvent, OfferWithdrawn, TaskHandedBack, TaskOffered, TaskRestored, TaskReturned, TaskTaken
from tasks.models import Offer, Task

# What no longer holds once its trace is taken back.
TOLD_OF = {"TaskTaken": "taken", "TaskReturned": "handed_back"}


def tell_offered(event: TaskOffered) -> None:
    """Whoever a task is offered to; an offer that gave way to this one no longer holds."""
    tell_all_offered([event])


def tell_all_offered(events: Sequence[TaskOffered]) -> None:
    """The same for many at once, in as many questions as for one."""
    at = events[0].at
    actions.withdraw_keys(keys_of(event.instead_of for event in events), at=at)
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
    actions.withdraw_keys(keys_of([event.offer_id]), at=event.at)


def follow_restored(event: TaskRestored) -> None:
    """What was taken back was perhaps told to somebody."""
    follow_all_restored([event])


def follow_all_restored(events: Sequence[TaskRestored]) -> None:
    """The same for many at once, in as many questions as for one."""
    at, entries = events[0].at, list(AuditEntry.objects.filter(pk__in=[event.entry_id for event in events]))
    made = [entry.details for entry in entries if entry.kind == "TaskOffered"]
    open_again = [entry.details for entry in entries if entry.kind == "OfferWithdrawn"]
    actions.withdraw_keys(keys_of(told["offer_id"] for told in made), at=at)
    actions.bring_back_keys(keys_of([told["instead_of"] for told in made] + [told["offer_id"] for told in open_again]))
    for entry in entries:
        if entry.kind in TOLD_OF:
            cause = f"{TOLD_OF[entry.kind]}:offer-{entry.details['offer_id']}:{instant(entry.at)}"
            actions.withdraw(entry.subject, cause, at=at)
    carried.follow_back([entry for entry in entries if entry.kind == "TaskCarried"])


def follow_freed(events: Sequence[TaskHandedBack]) -> None:
    """Whoever may take nothing here any more need not answer."""
    for event in events:
        actions.note_answer(event.user_id, "offered", event.subject, at=event.at)


def offered(offer_id: int | None) -> str:
    return f"offered:offer-{offer_id}"


def keys_of(offer_ids: Iterable[int | None]) -> list[str]:
    """Return under which keys people were told of these offers."""
    wanted = [offer_id for offer_id in offer_ids if offer_id]
    made = Offer.objects.filter(pk__in=wanted).values_list("pk", "to") if wanted else ()
    return [f"{offered(offer_id)}:{user_id}" for offer_id, user_id in made]


def _tell_answer(event: OfferEvent, words: str, *, kind: str) -> None:
    actions.note_answer(event.actor_id or 0, "offered", event.subject, at=event.at)
    offer = Offer.objects.filter(pk=event.offer_id or 0).select_related("task").first()
    if offer:
        cause = f"offer-{offer.pk}:{instant(event.at)}"
        tell(event, [offer.by_id], words, kind=kind, cause=cause, body=offer.word, **of_task(offer.task))
