"""What leaves the house: written down in the transaction of what it tells, sent by a job."""

from collections.abc import Collection
from datetime import datetime

from dueit.core import bulk
from dueit.core.work.queue import nudge
from notifications.domain.kinds import KINDS
from notifications.models import Delivery, Notification

JOB = "notifications.jobs.send_due"


def post(notices: Collection[Notification], *, at: datetime) -> None:
    """Write down how notices go out, to whom they do; most kinds are for the inbox alone."""
    keys = [notice.dedupe_key for notice in notices if KINDS[notice.kind].transports]
    if not keys:
        return
    wanted = Notification.objects.filter(dedupe_key__in=keys, user__told_by__has_mail=True, user__is_active=True)
    rows = [
        Delivery(notification_id=pk, transport="email", address=address, made_at=at, next_try_at=at)
        for pk, address in wanted.order_by("pk").values_list("pk", "user__email")
    ]
    bulk.insert(rows)
    if rows:
        nudge(JOB)
