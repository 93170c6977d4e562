"""What people hear of tasks that go from hand to hand."""

from collections.abc import Sequence

from dueit.core.events.models import AuditEntry
from dueit.messages.telling import instant, of_task, tell
from notifications import actions
from tasks.events import OfferEvent, OfferWithdrawn, TaskHandedBack, TaskOffered, TaskRestored, TaskReturned, TaskTaken
from tasks.models import Offer, Task

# What no longer holds once its trace is taken back.
TOLD_OF = {"TaskTaken": "taken", "TaskReturned": "handed_back"}


def tell_offered(event: TaskOffered) -> None:
    """Whoever a task is offered to; an offer that gave way to this one no longer holds."""
    if event.instead_of:
        actions.withdraw(event.subject, offered(event.instead_of), at=event.at)
    about = of_task(Task.objects.get(pk=event.task_id))
    tell(event, [event.user_id], "{who} offers it to you", kind="offered", cause=f"offer-{event.offer_id}", **about)


def tell_taken(event: TaskTaken) -> None:
    """Whoever offered it; and whoever took it has answered."""
    _tell_answer(event, "{who} takes it", kind="taken")


def tell_handed_back(event: TaskReturned) -> None:
    """Whoever offered it, with the word that came with it; and whoever handed it back has answered."""
    _tell_answer(event, "{who} hands it back", kind="handed_back")


def follow_withdrawn(event: OfferWithdrawn) -> None:
    actions.withdraw(event.subject, offered(event.offer_id), at=event.at)


def follow_restored(event: TaskRestored) -> None:
    """What was taken back was perhaps told to somebody."""
    entry = AuditEntry.objects.filter(pk=event.entry_id).first()
    offer = entry.details.get("offer_id") if entry else None
    if entry is None or offer is None:
        return
    if entry.kind == "OfferWithdrawn":
        actions.bring_back(event.subject, offered(offer))
    elif entry.kind == "TaskOffered":
        actions.withdraw(event.subject, offered(offer), at=event.at)
        actions.bring_back(event.subject, offered(entry.details["instead_of"]))
    else:
        cause = f"{TOLD_OF[entry.kind]}:offer-{offer}:{instant(entry.at)}"
        actions.withdraw(event.subject, cause, at=event.at)


def follow_freed(events: Sequence[TaskHandedBack]) -> None:
    """Whoever may take nothing here any more need not answer."""
    for event in events:
        actions.note_answer(event.user_id, "offered", event.subject, at=event.at)


def offered(offer_id: int | None) -> str:
    return f"offered:offer-{offer_id}"


def _tell_answer(event: OfferEvent, words: str, *, kind: str) -> None:
    actions.note_answer(event.actor_id or 0, "offered", event.subject, at=event.at)
    offer = Offer.objects.filter(pk=event.offer_id or 0).select_related("task").first()
    if offer:
        cause = f"offer-{offer.pk}:{instant(event.at)}"
        tell(event, [offer.by_id], words, kind=kind, cause=cause, body=offer.word, **of_task(offer.task))
