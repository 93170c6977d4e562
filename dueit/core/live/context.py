"""What a page must know to catch up: the last live row that it has certainly seen."""

from collections.abc import Callable

from django.http import HttpRequest

from dueit.core.live.models import LiveRow


def live_since(request: HttpRequest) -> dict[str, Callable[[], int]]:
    """Context processor: the id of the newest live row, asked for only by a template that says it."""
    return {"live_since": newest_id}


def newest_id() -> int:
    return LiveRow.objects.order_by("-id").values_list("id", flat=True).first() or 0
