"""Keeps the live table short, and rooms free of pages that are gone."""

from datetime import timedelta

from django.db.models.functions import Now

from dueit.core.live import presence
from dueit.core.live.models import LiveRow

KEPT = timedelta(hours=1)


def purge() -> str:
    """Delete news older than an hour, but never the newest: it tells pages that they missed nothing."""
    newest = LiveRow.objects.order_by("-id").values("id")[:1]
    gone, _ = (
        LiveRow.objects.filter(at__lt=Now() - KEPT).exclude(id__in=list(newest.values_list("id", flat=True))).delete()
    )
    return f"{gone} purged"


def forget_silent_pages() -> str:
    """Take the pages of web processes that were killed out of their rooms."""
    return f"{presence.forget_silent()} forgotten"
