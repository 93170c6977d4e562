"""Sending the letters of invitations: the work of the job, outside any transaction, safe to be killed at any time."""

from datetime import datetime

from django.db import transaction

from dueit.core.events import publish
from dueit.core.outbox import MOST_TRIES, Outcome, Result, first_free, is_hopeless, surely
from tasks.domain.invitation import Mail
from tasks.events import InvitationMailed
from tasks.letters import send
from tasks.models import Invitation


def mail_invitation(*, at: datetime) -> Invitation | None:
    """Send the letter that has waited longest; None if none waits.

    Whoever claims a letter holds it for a while. If they are killed, the next one claims it again, and the person may
    get it twice: the same letter by its Message-ID.
    """
    invitation = claim(at=at)
    if invitation is None:
        return None
    outcome = Outcome(Result.NEVER) if invitation.tries > MOST_TRIES else send(invitation)
    return surely(lambda: settle(invitation, outcome, at=at))


@transaction.atomic
def claim(*, at: datetime) -> Invitation | None:
    """Take on the letter that has waited longest, for as long as the lease lasts."""
    invitation = first_free(Invitation.objects.due(at), "project", "invited_by")
    if invitation:
        invitation.claim(at)
    return invitation


@transaction.atomic
def settle(invitation: Invitation, outcome: Outcome, *, at: datetime) -> Invitation:
    """Keep what came of a try, if nobody has tried since."""
    held = Invitation.objects.held(invitation).select_for_update(of=("self",)).first()
    if held is None:
        return invitation
    if not outcome.is_final and not is_hopeless(held.tries, at - held.created_at):
        held.wait(at)
        return held
    is_sent = outcome.result is Result.SENT
    held.settle(Mail.SENT if is_sent else Mail.GAVE_UP)
    told = {"project_id": held.project_id, "invitation_id": held.pk}
    publish(InvitationMailed(actor_id=None, at=at, is_sent=is_sent, **told))
    return held
