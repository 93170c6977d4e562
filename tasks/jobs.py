"""What the worker does for tasks and projects."""

from django.utils import timezone

from dueit.core import clock
from dueit.core.work.queue import nudge
from tasks import actions
from tasks.actions.resting import AT_ONCE
from tasks.events import InvitationMade
from tasks.models import Invitation

JOB = "tasks.jobs.mail_due"
REST = "tasks.jobs.look_for_rest"


def mail_due() -> str:
    """Send one letter that waits, and have the next one sent in a job of its own."""
    invitation = actions.mail_invitation(at=clock.now())
    if Invitation.objects.due(clock.now()).exists():
        nudge(JOB)
    return f"tried the letter of invitation {invitation.pk}" if invitation else "nothing waits"


def mail_soon(event: InvitationMade) -> None:
    """A reaction: don't let somebody wait for the minute to turn. If this is lost, the sweep finds the letter."""
    if event.by_mail:
        nudge(JOB)


def forget_comments() -> str:
    """Delete the comments that were removed and can't be brought back any more."""
    return f"{actions.forget_comments(at=timezone.now())} forgotten"


def forget_invitations() -> str:
    """Delete the invitations that ended long ago."""
    return f"{actions.forget_invitations(at=timezone.now())} forgotten"


def look_for_rest() -> str:
    """Look at the tasks of people whose day has begun; if those are many, go on in a job of its own."""
    looked_at = actions.look_for_rest(at=timezone.now())
    if looked_at >= AT_ONCE:
        nudge(REST)
    return f"{looked_at} people"
