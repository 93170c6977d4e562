"""The letters that were written to files, for who develops: there is no such page without DEBUG."""

import re
from collections.abc import Iterator
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils.timezone import get_current_timezone
from django.views.decorators.http import require_safe

BETWEEN = re.compile(rb"^-{79}\r?\n", re.MULTILINE)
MOST, MOST_BYTES = 100, 1_000_000
UNREADABLE = "This letter can't be read: its file has another format."


class Letter(NamedTuple):
    """A letter in a file, by its place there."""

    file: str
    place: int
    at: datetime
    subject: str
    to: str
    text: str
    html: str


@require_safe
def mailbox(request: HttpRequest) -> HttpResponse:
    return render(request, "mailbox/letters.html", {"letters": kept()[:MOST]})


@require_safe
def letter(request: HttpRequest, file: str, place: int) -> HttpResponse:
    for one in kept():
        if (one.file, one.place) == (file, place):
            return render(request, "mailbox/letter.html", {"letter": one})
    raise Http404


def kept() -> list[Letter]:
    """Read what is there, the newest first; in a folder that is none there is nothing."""
    if not settings.DEBUG:
        raise Http404
    folder = Path(getattr(settings, "EMAIL_FILE_PATH", None) or "/nowhere")
    files = sorted(folder.glob("*.log"), key=lambda file: (file.stat().st_mtime, file.name), reverse=True)
    return [letter for file in files[:MOST] for letter in reversed(list(letters_in(file)))]


def letters_in(file: Path) -> Iterator[Letter]:
    """Read the letters of one file, which the mail backend has put one after the other."""
    written = datetime.fromtimestamp(file.stat().st_mtime, tz=get_current_timezone())
    with file.open("rb") as opened:
        parts = BETWEEN.split(opened.read(MOST_BYTES))
    for place, part in enumerate(part for part in parts if part.strip()):
        yield Letter(file.name, place, written, *read(part))


def read(part: bytes) -> tuple[str, str, str, str]:
    """Return subject, recipient, text and HTML; whatever the bytes are, there is something to show."""
    try:
        found = message_from_bytes(part, policy=policy.default)
        subject, to = str(found["Subject"] or ""), str(found["To"] or "")
        return subject, to, body_of(found, "plain"), body_of(found, "html")
    except (ValueError, LookupError, AttributeError, TypeError):
        return "", "", UNREADABLE, ""


def body_of(found: EmailMessage, kind: str) -> str:
    body = found.get_body((kind,))
    return str(body.get_content()) if body else ""


urlpatterns = [
    path("mailbox/", mailbox, name="mailbox"),
    path("mailbox/<str:file>/<int:place>/", letter, name="letter"),
]
