"""What a page must know to catch up: the last live row that it has certainly seen."""

from collections.abc import Callable

from django.http import HttpRequest

from dueit.core.live import origin
from dueit.core.live.models import LiveRow


def live_since(request: HttpRequest) -> dict[str, Callable[[], int]]:
    """Context processor: where the live table stood when the request came; asked for only by who says it."""
    return {"live_since": newest_id}


def newest_id() -> int:
    """From the tailer's memory if it runs in this process, else from the table."""
    followed = origin.newest.get()
    if followed is not None:
        return followed
    return LiveRow.objects.order_by("-id").values_list("id", flat=True).first() or 0
