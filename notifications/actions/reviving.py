"""What goes out after all: it was dropped only because it did not hold for a while."""

from collections.abc import Iterable
from datetime import datetime

from notifications.actions.checking import why_not_told
from notifications.models import Delivery, LedgerEntry
from notifications.models.ledger import Step
from notifications.outbox import call_for


def send_after_all(notices: Iterable[int], *, at: datetime) -> None:
    """Let these go out, from now on, that were dropped while they did not hold, and are still to be told."""
    dropped = Delivery.objects.filter(notification__in=notices, may_return=True).select_related("notification__user")
    rows = [row for row in dropped if not why_not_told(row.notification)]
    for row in rows:
        row.start_over(at)
        LedgerEntry.write(row.notification, Step.PLANNED, "it holds again", transport=row.transport, at=at)
    call_for(rows)
