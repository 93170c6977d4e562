"""Says in a toast what has happened, with the way back where there is one."""

from django.contrib import messages
from django.http import HttpRequest


def toast(request: HttpRequest, text: str, *, undo: str = "") -> None:
    """Tell a person `text`, on this page with htmx or on the next one without; `undo` is the URL that takes it back."""
    messages.info(request, text, extra_tags=undo)
