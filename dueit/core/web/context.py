"""What every page may show: the time of day in its sky, its own name for the live socket."""

import secrets
from datetime import datetime
from functools import cache
from typing import Any

from django.http import HttpRequest
from django.utils import timezone

DAWN, NOON, DUSK = 5, 12, 18


def page(request: HttpRequest) -> dict[str, Any]:
    """Give callables, so that a fragment pays only for what it shows."""
    return {
        "client_id": cache(lambda: secrets.token_urlsafe(9)),
        "sky": lambda: sky(timezone.localtime()),
    }


def sky(at: datetime) -> str:
    """Return the sky of an hour, as it is greeted: the night still belongs to the evening."""
    if DAWN <= at.hour < NOON:
        return "morning"
    return "day" if NOON <= at.hour < DUSK else "evening"
