"""send(): tell open pages that something changed, in the transaction of the change."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import connection, transaction

from dueit.core import bulk, single
from dueit.core.live import doorbell, origin
from dueit.core.live.models import LiveRow

CHANNEL = "live"
NOTIFYING = "WITH kept AS ({}) SELECT id, pg_notify('live', id::text) FROM kept"


def send(topic: str, kind: str, **ids: int | str | None) -> LiveRow:
    """Write the news for `topic`; each web process draws it by `kind` and sends it to its own sockets.

    Two kinds are not drawn: `kick` ends the sockets of a session or of whoever may no longer be here,
    `rejoin` has a user's pages come back because what they may see has changed.
    """
    return _write(LiveRow(topic=topic, kind=kind, ids=ids, client=origin.client.get()))


def send_back(topic: str, kind: str, **ids: int | str | None) -> LiveRow:
    """The same, heard by the page too that brought it about: it can't know."""
    return _write(LiveRow(topic=topic, kind=kind, ids=ids))


def send_to_all(topics: Iterable[str], kind: str) -> None:
    """Write the same news for many topics, in one statement."""
    send_each({topic: {} for topic in topics}, kind)


def send_each(news: Mapping[str, dict[str, Any]], kind: str) -> None:
    """Write news of one kind for many topics, in one statement: for each the ids by which it is drawn."""
    rows = [LiveRow(topic=topic, kind=kind, ids=ids, client=origin.client.get()) for topic, ids in news.items()]
    if rows:
        bulk.insert(rows)
        _announce(rows)


def _announce(rows: list[LiveRow]) -> None:
    if connection.vendor != "postgresql":
        transaction.on_commit(doorbell.ring)
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, id::text) FROM unnest(%s) AS id", [CHANNEL, [row.pk for row in rows]])


def _write(row: LiveRow) -> LiveRow:
    if connection.vendor == "postgresql":
        single.insert(row, around=NOTIFYING)
    else:
        single.insert(row)
        transaction.on_commit(doorbell.ring)
    return row
