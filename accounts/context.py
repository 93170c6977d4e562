"""What account pages must know about the installation."""

from django.conf import settings
from django.http import HttpRequest


def mail_server(request: HttpRequest) -> dict[str, bool]:
    """Context processor: whether mail can leave the house."""
    return {"has_mail_server": settings.HAS_MAIL_SERVER}
