"""What goes out after all: it was dropped only because it did not hold for a while."""

from collections.abc import Collection
from datetime import datetime

from notifications.actions.checking import WITHDRAWN
from notifications.domain.sending import State
from notifications.models import Delivery, LedgerEntry
from notifications.models.ledger import Step
from notifications.outbox import call_for


def send_after_all(notices: Collection[int], *, at: datetime) -> None:
    """Let these go out, from now on, that were dropped while they were withdrawn."""
    dropped = Delivery.objects.filter(notification__in=notices, state=State.DROPPED, remark=WITHDRAWN)
    rows = list(dropped.select_related("notification"))
    for row in rows:
        row.start_over(at)
        LedgerEntry.write(row.notification, Step.PLANNED, "it holds again", transport=row.transport, at=at)
    call_for(rows)
