"""Pages travel compressed: fast rather than small, because a processor's millisecond is dearer than a kilobyte."""

import secrets
from collections.abc import Callable
from gzip import GzipFile
from importlib.util import find_spec
from io import BytesIO

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from django.utils.module_loading import import_string

# A build for this processor, if there is one, packs ten times as fast.
PACKER: type[GzipFile] = import_string("isal.igzip.IGzipFile" if find_spec("isal") else "gzip.GzipFile")
LEVEL = 1
# What fits into one packet anyway travels as it is.
SMALL = 1400
# A name of random length inside each page blurs its size, so that sizes tell nothing of its secrets (BREACH).
LONGEST_NAME = 100


def compress_pages(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Compress HTML for browsers that take it."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if is_page(response):
            patch_vary_headers(response, ["Accept-Encoding"])
            if "gzip" in request.headers.get("Accept-Encoding", ""):
                compress(response)
        return response

    return middleware


def is_page(response: HttpResponse) -> bool:
    is_html = response.get("Content-Type", "").startswith("text/html")
    return is_html and not response.streaming and len(response.content) > SMALL and "Content-Encoding" not in response


def compress(response: HttpResponse) -> None:
    box = BytesIO()
    with PACKER("a" * secrets.randbelow(LONGEST_NAME), "wb", LEVEL, box, mtime=0) as packed:
        packed.write(response.content)
    response.content = box.getvalue()
    response["Content-Length"] = str(len(response.content))
    response["Content-Encoding"] = "gzip"
