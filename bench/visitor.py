"""A browser of the bench: one connection that stays open, the cookies of one person, the headers of htmx."""

import secrets
from http.client import HTTPConnection
from urllib.parse import urlencode

from django.conf import settings
from django.test import Client

CSRF = secrets.token_hex(16)


class Refused(RuntimeError):
    """A request was not answered as the bench needs it."""


class Visitor:
    """Sends requests one after the other, as `user` or as nobody."""

    def __init__(self, address, user=None):
        self.address = address
        self.cookies = f"{settings.CSRF_COOKIE_NAME}={CSRF}; {session_of(user)}" if user else ""
        self.http = HTTPConnection(address, timeout=120)

    def get(self, path, **headers):
        return self._ask("GET", path, None, headers)

    def post(self, path, fields=None, **headers):
        """Do as htmx does from an open page."""
        page = {"HX-Request": "true", "X-Client-Id": "bench", "X-CSRFToken": CSRF, "Origin": f"http://{self.address}"}
        form = {"Content-Type": "application/x-www-form-urlencoded"}
        return self._ask("POST", path, urlencode(fields or {}), {**page, **form, **headers})

    def _ask(self, method, path, body, headers):
        self.http.request(method, path, body, {"Cookie": self.cookies, "Accept-Encoding": "gzip", **headers})
        answer = self.http.getresponse()
        answer.read()
        if answer.status >= 400:
            raise Refused(f"{method} {path}: {answer.status}")
        return answer


def session_of(user):
    """Sign `user` in and return the cookie."""
    client = Client()
    client.force_login(user)
    return f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"
