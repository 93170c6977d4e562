"""The letter of an invitation."""

import logging
from enum import Enum, auto
from smtplib import SMTPRecipientsRefused
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse

from tasks.domain.invitation import hash_of
from tasks.models import Invitation

log = logging.getLogger(__name__)
TEMPLATE = "tasks/email/invitation"
FOR_GOOD = 500


class Outcome(Enum):
    SENT = auto()
    LATER = auto()
    NEVER = auto()


def send(invitation: Invitation) -> Outcome:
    """Hand a letter to the mail server and say what came of it; takes as long as the server does."""
    if hash_of(invitation.token) != invitation.token_hash:
        return Outcome.NEVER  # the installation has another secret by now, so that the link would lead nowhere
    try:
        letter_of(invitation).send()
    except SMTPRecipientsRefused as refusal:
        codes = [code for code, _ in refusal.recipients.values()]
        return Outcome.NEVER if all(code >= FOR_GOOD for code in codes) else Outcome.LATER
    except OSError as trouble:  # every error of smtplib is one
        log.warning("invitation not sent: %s", type(trouble).__name__)
        return Outcome.LATER
    return Outcome.SENT


def letter_of(invitation: Invitation) -> EmailMultiAlternatives:
    """Write the letter; however often it is sent, it is the same one to whoever receives it."""
    host = urlsplit(invitation.origin).netloc
    link = invitation.origin.rstrip("/") + reverse("tasks:join", args=[invitation.token])
    context = {"invitation": invitation, "link": link, "current_site": {"name": host}}
    name = f"<invitation-{invitation.pk}-{invitation.created_at:%Y%m%d%H%M%S%f}@{host.partition(':')[0]}>"
    letter = EmailMultiAlternatives(
        subject=" ".join(render_to_string(f"{TEMPLATE}_subject.txt", context).split()),
        body=render_to_string(f"{TEMPLATE}_message.txt", context),
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[invitation.address],
        headers={"Message-ID": name, "Auto-Submitted": "auto-generated"},
    )
    letter.attach_alternative(render_to_string(f"{TEMPLATE}_message.html", context), "text/html")
    return letter
