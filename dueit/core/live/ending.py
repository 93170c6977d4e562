"""Ends live sockets: after a logout, a password change, a lost membership."""

from typing import Any

from django.contrib.auth.base_user import AbstractBaseUser
from django.http import HttpRequest

from dueit.core.live import bus, topics


def kick_session(request: HttpRequest | None, **signal: Any) -> None:
    """Close the sockets of the session that is logging out."""
    if request and (key := request.session.session_key):
        bus.send(topics.of_session(key), "kick")


def kick_stale_sessions(user: AbstractBaseUser) -> None:
    """Close all sockets of the user whose session is no longer valid, e.g. after a new password."""
    bus.send(topics.of_user(user.pk), "kick")
