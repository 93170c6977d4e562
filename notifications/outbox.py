"""What leaves the house: written down in the transaction of what it tells, sent by a job."""

from collections.abc import Collection
from datetime import datetime

from dueit.core import bulk
from dueit.core.work.queue import nudge
from notifications.domain.kinds import Way
from notifications.explaining import entries_of
from notifications.models import Choice, Delivery, Notification
from notifications.transports import TRANSPORTS, transport

# One job for each transport: a server that takes its time holds up nothing that goes by another.
JOBS = {"email": "notifications.jobs.send_letters", "push": "notifications.jobs.send_pushes"}


def post(notices: Collection[Notification], *, at: datetime) -> None:
    """Write down how notices go out, to whom they do, by the ways that each person chose, and why by no other."""
    choices = Choice.of({notice.user_id for notice in notices})
    rows = [row for name in TRANSPORTS for row in _by(name, notices, choices, at=at)]
    bulk.insert(rows)
    _keep_for_digest([notice for notice in notices if choices[notice.user_id].keeps_for_digest(notice.kind)])
    bulk.insert(entries_of(notices, rows, choices, at=at))
    call_for(rows)


def call_for(rows: Collection[Delivery]) -> None:
    """Have these sent promptly."""
    for name in sorted({row.transport for row in rows}):
        nudge(JOBS[name])


def _keep_for_digest(notices: Collection[Notification]) -> None:
    if notices:
        Notification.objects.filter(pk__in=[notice.pk for notice in notices]).update(waits_for_digest=True)


def _by(name: str, notices: Collection[Notification], choices: dict[int, Choice], *, at: datetime) -> list[Delivery]:
    """Return what goes out by one transport: to each address of each person who wants it so."""
    wanted = [notice for notice in notices if choices[notice.user_id].wants(notice.kind, Way(name))]
    addresses: dict[int, list[str]] = {}
    for person, address in transport(name).addresses({notice.user_id for notice in wanted}) if wanted else ():
        addresses.setdefault(person, []).append(address)
    return [
        Delivery(notification=notice, transport=name, address=address, made_at=at, next_try_at=at)
        for notice in wanted
        for address in addresses.get(notice.user_id, ())
    ]
