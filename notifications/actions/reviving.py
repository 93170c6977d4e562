"""What goes out after all: it was dropped only because it did not hold for a while."""

from collections.abc import Collection
from datetime import datetime

from notifications.actions.checking import WITHDRAWN
from notifications.domain.sending import State
from notifications.models import Delivery, LedgerEntry
from notifications.models.ledger import Step
from notifications.outbox import call_for


def send_after_all(notices: Collection[int], *, at: datetime | None = None) -> None:
    """Let these go out that were dropped while they were withdrawn; without a time, from when they were dropped."""
    dropped = Delivery.objects.filter(notification__in=notices, state=State.DROPPED, remark=WITHDRAWN)
    rows = list(dropped.select_related("notification"))
    for row in rows:
        since = at or row.settled_at or row.made_at
        row.start_over(since)
        LedgerEntry.write(row.notification, Step.PLANNED, "it holds again", transport=row.transport, at=since)
    call_for(rows)
