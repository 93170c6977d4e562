"""Serves static files before Django: WhiteNoise's answers, without its threads (they keep daphne from stopping)."""

import re
from collections.abc import Awaitable, Callable, Iterator
from typing import Any
from wsgiref.headers import Headers

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.contrib.staticfiles.storage import ManifestFilesMixin, staticfiles_storage
from whitenoise import WhiteNoise
from whitenoise.responders import Response

from dueit.core.web.middleware import HEADERS

HASHED = re.compile(r"\.[0-9a-f]{12}\.")
CHUNK = 1 << 18
Application = Callable[[Any, Any, Any], Awaitable[None]]


class StaticFiles:
    """ASGI: answer for static files, pass everything else on."""

    def __init__(self, application: Application) -> None:
        self.application = application
        self.files = gather().files

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        file = self.files.get(scope["path"]) if scope["type"] == "http" else None
        if file is None:
            await self.application(scope, receive, send)
            return
        asked = {f"HTTP_{name.decode().upper().replace('-', '_')}": value.decode() for name, value in scope["headers"]}
        await answer(file.get_response(scope["method"], asked), send)


def gather() -> WhiteNoise:
    """Collect what there is to serve: the gathered and hashed files, or the sources while developing and testing."""
    noise = WhiteNoise(None, allow_all_origins=False, add_headers_function=guard, immutable_file_test=is_immutable)
    prefix = "/" + settings.STATIC_URL.strip("/") + "/"
    if isinstance(staticfiles_storage, ManifestFilesMixin):
        noise.add_files(settings.STATIC_ROOT, prefix=prefix)
    else:
        for name, path in sources():
            noise.add_file_to_dictionary(prefix + name, path)
    return noise


def guard(headers: Headers, path: str, url: str) -> None:
    """Say on files, too, what pages say: they are what they claim to be, ours alone, and only for HTTPS if we are."""
    headers["X-Content-Type-Options"] = "nosniff"
    for name, value in HEADERS.items():
        headers[name] = value
    if settings.SECURE_HSTS_SECONDS:
        headers["Strict-Transport-Security"] = f"max-age={settings.SECURE_HSTS_SECONDS}; includeSubDomains; preload"


def is_immutable(path: str, url: str) -> bool:
    return bool(HASHED.search(url))


def sources() -> Iterator[tuple[str, str]]:
    for finder in get_finders():
        for name, storage in finder.list([]):
            yield name, storage.path(name)


async def answer(response: Response, send: Callable[[dict[str, Any]], Awaitable[None]]) -> None:
    """Send head and body; the files are small and in the page cache, so that reading them blocks nobody."""
    headers = [(name.lower().encode(), value.encode()) for name, value in response.headers]
    await send({"type": "http.response.start", "status": int(response.status), "headers": headers})
    if response.file:
        with response.file as file:
            while chunk := file.read(CHUNK):
                await send({"type": "http.response.body", "body": chunk, "more_body": True})
    await send({"type": "http.response.body", "body": b""})
