"""What a page missed between its rendering, or its last socket, and now."""

from collections.abc import Collection
from datetime import timedelta

from django.db import connection
from django.db.models import Q
from django.db.models.functions import Now

from dueit.core.live.models import LiveRow
from dueit.core.live.news import News, from_rows
from dueit.core.prepared import Prepared

MOST = 100
# On PostgreSQL a lower id may be committed after a higher one that the page has seen.
OVERLAP = timedelta(seconds=10)
OLDEST = Prepared(lambda: LiveRow.objects.order_by("id").values_list("id")[:1])


def missed(topics: Collection[str], since: int) -> list[News] | None:
    """Return the news after row `since`, oldest first; None if the page had better fetch everything again."""
    if is_purged(since):
        return None
    after = Q(id__gt=since)
    if connection.vendor == "postgresql":
        after |= Q(at__gt=Now() - OVERLAP)
    rows = LiveRow.objects.filter(after, topic__in=topics).order_by("id")
    found = from_rows(rows.values_list("id", "topic", "kind", "ids", "client")[: MOST + 1])
    return found if len(found) <= MOST else None


def is_purged(since: int) -> bool:
    """Whether rows after `since` may be gone already; the purge always leaves the newest row."""
    return since > 0 and any(oldest > since + 1 for (oldest,) in OLDEST.rows())
