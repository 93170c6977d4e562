"""What a page must know to catch up: the last live row that it has certainly seen."""

from django.http import HttpRequest

from dueit.core.live.models import LiveRow


def live_since(request: HttpRequest) -> dict[str, int]:
    """Context processor: the id of the newest live row at the time of rendering."""
    newest = LiveRow.objects.order_by("-id").values_list("id", flat=True).first()
    return {"live_since": newest or 0}
