"""send(): tell open pages that something changed, in the transaction of the change."""

from dueit.core.live import origin
from dueit.core.live.models import LiveRow


def send(topic: str, kind: str, **ids: int | str | None) -> LiveRow:
    """Write the news for `topic`; each web process draws it by `kind` and sends it to its own sockets."""
    return LiveRow.objects.create(topic=topic, kind=kind, ids=ids, client=origin.client.get())
