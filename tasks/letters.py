"""The letter of an invitation."""

import logging
from urllib.parse import urlsplit

from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse

from dueit.core.letters import hand_over, message_id, write
from dueit.core.outbox import Outcome, Result
from tasks.domain.invitation import hash_of
from tasks.models import Invitation

log = logging.getLogger(__name__)
TEMPLATE = "tasks/email/invitation"


def send(invitation: Invitation) -> Outcome:
    """Hand a letter to the mail server and say what came of it; takes as long as the server does."""
    if hash_of(invitation.token) != invitation.token_hash:
        return Outcome(Result.NEVER)  # the installation has another secret by now, so that the link would lead nowhere
    outcome = hand_over(letter_of(invitation))
    if outcome.result is Result.SILENT:
        log.warning("invitation not sent: %s", outcome.said.partition(" ")[0])
    return outcome


def letter_of(invitation: Invitation) -> EmailMultiAlternatives:
    """Write the letter; however often it is sent, it is the same one to whoever receives it."""
    host = urlsplit(invitation.origin).netloc
    link = invitation.origin.rstrip("/") + reverse("tasks:join", args=[invitation.token])
    context = {"invitation": invitation, "link": link, "current_site": {"name": host}}
    name = message_id("invitation", invitation.pk, invitation.created_at, host)
    subject = render_to_string(f"{TEMPLATE}_subject.txt", context)
    return write(TEMPLATE, context, to=invitation.address, subject=subject, name=name)
