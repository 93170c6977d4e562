"""How a delivery ends, and what is written down about that."""

from datetime import datetime

from dueit.core import bulk
from notifications.domain.sending import Reason, State
from notifications.models import Delivery, LedgerEntry, Notification
from notifications.models.choice import Choice
from notifications.models.ledger import Step

NOT_SENT = {State.DROPPED, State.LEFT}


def end(delivery: Delivery, state: State, why: str = "", *, at: datetime) -> Delivery:
    """Settle a delivery that is held by this transaction; what was to go along with one that does not go is freed."""
    delivery.settle(state, why, at=at)
    LedgerEntry.write(delivery.notification, Step(state.value), why, transport=delivery.transport, at=at)
    if state in NOT_SENT:
        free_merged(delivery, at=at)
    if state is State.DEAD:
        _note_merged(delivery, Step.DEAD, why, at=at)
    return delivery


def drop(delivery: Delivery, reason: Reason, *, at: datetime) -> Delivery:
    """Send it not, for a reason; if that may pass, it may return."""
    delivery.may_return = reason.may_pass
    return end(delivery, State.DROPPED, reason.words, at=at)


def leave(delivery: Delivery, why: str, *, at: datetime) -> Delivery:
    """Leave to the digest what disturbs nobody any more, if it has not come another way and they have one."""
    notice = delivery.notification
    if notice.deliveries.told().exists():
        return end(delivery, State.DROPPED, f"{why}, and it came already", at=at)
    if not Choice.by(notice.user).has_digest:
        return end(delivery, State.DROPPED, why, at=at)
    Notification.objects.filter(pk=notice.pk, digest=None).update(waits_for_digest=True)
    return end(delivery, State.LEFT, why, at=at)


def free_merged(delivery: Delivery, *, at: datetime) -> None:
    """Let what was to go along with a delivery go by itself."""
    _note_merged(delivery, Step.PLANNED, "by itself after all", at=at)
    waiting = {"state": State.WAITING, "settled_at": None, "together": None, "remark": ""}
    delivery.merged.filter(state=State.MERGED).update(**waiting, made_at=at, next_try_at=at)


def _note_merged(delivery: Delivery, step: Step, why: str, *, at: datetime) -> None:
    merged = delivery.merged.filter(state=State.MERGED).select_related("notification")
    bulk.insert([LedgerEntry.of(other.notification, step, why, transport=other.transport, at=at) for other in merged])
