"""What goes out after all: it was dropped only because it did not hold for a while."""

from collections.abc import Collection
from datetime import datetime

from django.db.models import Exists, OuterRef

from dueit.core import bulk
from notifications.actions.checking import why_not_told
from notifications.domain.kinds import DIGEST
from notifications.models import Choice, Delivery, LedgerEntry, Notification
from notifications.models.ledger import Step
from notifications.outbox import call_for

AGAIN = "it holds again"


def send_after_all(notices: Collection[int], *, at: datetime) -> None:
    """Let these go out, from now on, that were dropped while they did not hold, and are still to be told."""
    dropped = Delivery.objects.filter(notification__in=notices, may_return=True).select_related("notification__user")
    rows = [row for row in dropped if not why_not_told(row.notification)]
    for row in rows:
        row.start_over(at)
        LedgerEntry.write(row.notification, Step.PLANNED, AGAIN, transport=row.transport, at=at)
    call_for(rows)
    _wait_again(notices, at=at)


def _wait_again(notices: Collection[int], *, at: datetime) -> None:
    """Let those wait for the next digest that were dropped from one, and did not come another way."""
    gone = Delivery.objects.filter(notification=OuterRef("pk")).told()
    dropped = LedgerEntry.objects.filter(notification=OuterRef("pk"), step=Step.DROPPED, transport=DIGEST)
    still = Notification.objects.filter(Exists(dropped), ~Exists(gone), pk__in=notices, digest=None)
    found = [notice for notice in still.filter(waits_for_digest=False).select_related("user") if _is_wanted(notice)]
    Notification.objects.filter(pk__in=[notice.pk for notice in found]).update(waits_for_digest=True)
    bulk.insert([LedgerEntry.of(notice, Step.PLANNED, AGAIN, transport=DIGEST, at=at) for notice in found])


def _is_wanted(notice: Notification) -> bool:
    return not why_not_told(notice) and Choice.by(notice.user).has_digest
