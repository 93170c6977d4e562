"""Who may open a live socket, and what it hears."""

from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from importlib import import_module
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user
from django.http import HttpRequest
from django.http.request import split_domain_port, validate_host
from django.utils.module_loading import import_string

from dueit.core.live import topics

SECURE = {"ws": "http", "wss": "https"}


@dataclass(frozen=True)
class Admission:
    """What a page may hear: the topics of its session, its user and whatever that user may see."""

    user_id: int
    topics: frozenset[str]


def admit(session_key: str) -> Admission | None:
    """Return what the session's user may hear now; None once the session, its user or its password has ended it."""
    session = import_module(settings.SESSION_ENGINE).SessionStore(session_key)
    request = HttpRequest()
    request.session = session
    user = get_user(request)
    if not user.is_authenticated or user.pk is None:
        return None
    visible = import_string(settings.LIVE_TOPICS)(user.pk)
    return Admission(user.pk, frozenset({topics.of_user(user.pk), topics.of_session(session_key), *visible}))


def session_key(scope: dict[str, Any]) -> str:
    """The session cookie of a handshake, or ""."""
    try:
        cookies = SimpleCookie(header(scope, b"cookie"))
    except CookieError:
        return ""
    cookie = cookies.get(settings.SESSION_COOKIE_NAME)
    return cookie.value if cookie else ""


def is_same_origin(scope: dict[str, Any]) -> bool:
    """Whether the page that opens the socket is ours: scheme, host and port are compared exactly."""
    return header(scope, b"origin") in allowed_origins(scope)


def allowed_origins(scope: dict[str, Any]) -> set[str]:
    """The public address and its siblings if one is set, else the address that was asked for."""
    if settings.CSRF_TRUSTED_ORIGINS:
        return {origin.rstrip("/") for origin in settings.CSRF_TRUSTED_ORIGINS}
    host = header(scope, b"host")
    if not validate_host(split_domain_port(host)[0], settings.ALLOWED_HOSTS):
        return set()
    return {f"{SECURE[scope.get('scheme', 'ws')]}://{host}"}


def header(scope: dict[str, Any], name: bytes) -> str:
    """The one value of a header; "" when it is missing or given twice."""
    values = [value for key, value in scope["headers"] if key == name]
    return values[0].decode("latin-1") if len(values) == 1 else ""
