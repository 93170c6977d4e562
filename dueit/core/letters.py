"""Letters by the mail server of the installation: writing one, handing it over, and what the server says to it."""

import re
from collections.abc import Mapping
from contextlib import closing, suppress
from datetime import datetime
from select import POLLIN, poll
from smtplib import SMTPDataError, SMTPRecipientsRefused, SMTPResponseException, SMTPSenderRefused
from socket import socket
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.template.loader import render_to_string

from dueit.core.outbox import Outcome, Result

FOR_GOOD = 500
ENHANCED = re.compile(r"[245]\.(?P<subject>\d{1,3})\.\d{1,3}\b")
OF_ADDRESS = {"1": Result.NOBODY, "7": Result.SILENT}  # what is wrong with the address, and with us by their rules


def write(template: str, context: Mapping[str, Any], *, to: str, subject: str, name: str) -> EmailMultiAlternatives:
    """Write a letter in text and HTML; `name` is its Message-ID, the same however often it is sent."""
    letter = EmailMultiAlternatives(
        subject=" ".join(subject.split()),
        body=render_to_string(f"{template}_message.txt", dict(context)),
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[to],
        headers={"Message-ID": name, "Auto-Submitted": "auto-generated"},
    )
    letter.attach_alternative(render_to_string(f"{template}_message.html", dict(context)), "text/html")
    return letter


def message_id(kind: str, number: int, made_at: datetime, host: str) -> str:
    """Name a letter by what it is about: who gets it twice, gets one."""
    return f"<{kind}-{number}-{made_at:%Y%m%d%H%M%S%f}@{host.partition(':')[0]}>"


class Line:
    """A connection to the mail server, for as many letters as get through; after one that does not, it is a new one."""

    def __init__(self) -> None:
        self._server: Any = None

    def hand_over(self, letter: EmailMultiAlternatives) -> Outcome:
        """Hand a letter to the mail server; takes as long as that does.

        Only what it says of the letter itself, or of whom it is for, is the letter's end. A server that no longer knows
        our password, or wants no letters of ours, is as good as silent: whoever runs this can mend that.
        """
        try:
            self._send(letter)
        except SMTPRecipientsRefused as refusal:
            [(code, said)] = refusal.recipients.values()
            return Outcome(_of_address(code, _text(said)), f"{code} {_text(said)}")
        except SMTPDataError as refusal:
            result = Result.NEVER if refusal.smtp_code >= FOR_GOOD else Result.LATER
            return Outcome(result, f"{refusal.smtp_code} {_text(refusal.smtp_error)}")
        except SMTPResponseException as refusal:
            return Outcome(Result.SILENT, f"{refusal.smtp_code} {_text(refusal.smtp_error)}")
        except OSError as trouble:  # every error of smtplib is one
            return Outcome(Result.SILENT, type(trouble).__name__)
        return Outcome(Result.SENT)

    def close(self) -> None:
        """Hang up; who hung up first has nothing to say to that."""
        server, self._server = self._server, None
        if server:
            with suppress(OSError):
                server.close()

    def _send(self, letter: EmailMultiAlternatives) -> None:
        """Send it; a server may hang up between two, or take so many by one connection: then it goes by another."""
        was_used = self._is_there()
        try:
            self._try(letter)
        except (SMTPSenderRefused, SMTPRecipientsRefused):  # it has seen nothing of the letter
            if not was_used:
                raise
            self._try(letter)

    def _try(self, letter: EmailMultiAlternatives) -> None:
        try:
            if self._server is None:
                self._server = get_connection()
                self._server.open()
            self._server.send_messages([letter])
        except BaseException:
            self.close()
            raise

    def _is_there(self) -> bool:
        """Say whether it is still connected: whatever a server says unasked, between two letters, is goodbye."""
        smtp = getattr(self._server, "connection", None)
        if self._server and (smtp is None or (smtp.sock and not _has_news(smtp.sock))):
            return True
        self.close()
        return False


def _has_news(sock: socket) -> bool:
    listening = poll()
    listening.register(sock, POLLIN)
    return bool(listening.poll(0))


def hand_over(letter: EmailMultiAlternatives) -> Outcome:
    """Hand over one letter, by a connection of its own."""
    with closing(Line()) as line:
        return line.hand_over(letter)


def _of_address(code: int, said: str) -> Result:
    """Tell an address that nobody has from a server that wants no letters of ours, by its code of RFC 3463 if any."""
    if code < FOR_GOOD:
        return Result.LATER
    enhanced = ENHANCED.match(said)
    return OF_ADDRESS.get(enhanced["subject"], Result.NEVER) if enhanced else Result.NOBODY


def _text(said: bytes | str) -> str:
    return said.decode(errors="replace") if isinstance(said, bytes) else said
