"""Letters, by the mail server of the installation."""

import re
from collections.abc import Collection, Iterable
from datetime import datetime
from smtplib import SMTPDataError, SMTPRecipientsRefused, SMTPResponseException
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.core.signing import Signer
from django.template.loader import render_to_string
from django.urls import reverse

from accounts.models import User
from notifications.domain.kinds import DIGEST
from notifications.domain.sending import Outcome, Result
from notifications.models import Choice, Delivery, Notification

TEMPLATE = ("notifications/email/notice", "notifications/email/digest")
FOR_GOOD = 500
ENHANCED = re.compile(r"[245]\.(?P<subject>\d{1,3})\.\d{1,3}\b")
OF_ADDRESS = {"1": Result.NOBODY, "7": Result.SILENT}  # what is wrong with the address, and with us by their rules
SALT = "notifications.stop"


class Email:
    """Letters to the address that somebody logs in with."""

    def is_there(self) -> bool:
        """They need a server, and an address of our own that their links lead to."""
        return bool(settings.HAS_MAIL_SERVER and settings.PUBLIC_URL)

    def addresses(self, people: Collection[int]) -> Iterable[tuple[int, str]]:
        return User.objects.filter(pk__in=people, is_active=True).order_by("pk").values_list("pk", "email")

    def why_not(self, delivery: Delivery) -> str:
        is_theirs = User.objects.filter(pk=delivery.notification.user_id, email=delivery.address).exists()
        return "" if is_theirs else "another address by now"

    def send(self, delivery: Delivery) -> Outcome:
        """Hand a letter to the mail server.

        Only what it says of the letter itself, or of whom it is for, is the letter's end. A server that no longer knows
        our password, or wants no letters of ours, is as good as silent: whoever runs this can mend that.
        """
        try:
            letter_of(delivery).send()
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

    def give_up(self, delivery: Delivery, *, at: datetime) -> None:
        """Stop all letters to somebody whose address nobody has; their settings say so."""
        Choice.objects.filter(user=delivery.notification.user_id).update(has_mail=False, refused_at=at)


def letter_of(delivery: Delivery) -> EmailMultiAlternatives:
    """Write the letter; however often it is sent, it is the same one to whoever receives it."""
    notice, origin = delivery.notification, settings.PUBLIC_URL.rstrip("/")
    host, stop = urlsplit(origin).netloc, origin + stop_url(notice.user_id)
    name = f"<notice-{notice.pk}-{notice.made_at:%Y%m%d%H%M%S%f}@{host.partition(':')[0]}>"
    context = _words_of(delivery) | {"notice": notice, "origin": origin, "stop": stop, "current_site": {"name": host}}
    template = TEMPLATE[notice.kind == DIGEST]
    letter = EmailMultiAlternatives(
        subject=" ".join(str(notice).split()),
        body=render_to_string(f"{template}_message.txt", context),
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[delivery.address],
        headers={
            "Message-ID": name,
            "Auto-Submitted": "auto-generated",
            "List-Unsubscribe": f"<{stop}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        },
    )
    letter.attach_alternative(render_to_string(f"{template}_message.html", context), "text/html")
    return letter


def _words_of(delivery: Delivery) -> dict[str, Any]:
    """Return what a letter tells: a notice and what goes along, or what a digest has, by what it is about."""
    if delivery.notification.kind != DIGEST:
        return {"notices": delivery.notices()}
    subjects: dict[str, list[Notification]] = {}
    for notice in delivery.notification.still_to_say():
        subjects.setdefault(notice.subject, []).append(notice)
    return {"subjects": list(subjects.values()), "choices": reverse("notifications:choices")}


def stop_url(user_id: int) -> str:
    """Return where the letters of a person are stopped, by whoever has one of them."""
    return reverse("notifications:stop", args=[signed(user_id)])


def signed(user_id: int) -> str:
    return Signer(salt=SALT).sign(str(user_id))


def whose(token: str) -> int:
    """Return whose letters a token stops; raises BadSignature."""
    return int(Signer(salt=SALT).unsign(token))


def _of_address(code: int, said: str) -> Result:
    """Tell an address that nobody has from a server that wants no letters of ours, by its code of RFC 3463 if any."""
    if code < FOR_GOOD:
        return Result.LATER
    enhanced = ENHANCED.match(said)
    return OF_ADDRESS.get(enhanced["subject"], Result.NEVER) if enhanced else Result.NOBODY


def _text(said: bytes | str) -> str:
    return said.decode(errors="replace") if isinstance(said, bytes) else said
