"""send(): tell open pages that something changed, in the transaction of the change."""

from django.db import connection, transaction

from dueit.core.live import doorbell, origin
from dueit.core.live.models import LiveRow

CHANNEL = "live"


def send(topic: str, kind: str, **ids: int | str | None) -> LiveRow:
    """Write the news for `topic`; each web process draws it by `kind` and sends it to its own sockets.

    Two kinds are not drawn: `kick` ends the sockets of a session or of whoever may no longer be here,
    `rejoin` has a user's pages come back because what they may see has changed.
    """
    row = LiveRow.objects.create(topic=topic, kind=kind, ids=ids, client=origin.client.get())
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_notify(%s, %s)", [CHANNEL, str(row.pk)])
    else:
        transaction.on_commit(doorbell.ring)
    return row
