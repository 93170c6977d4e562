"""How somebody would like to be told."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from dueit.core.events import publish
from dueit.core.events.models import AuditEntry
from notifications.events import InboxTakenBack, MailSwitched
from notifications.models import Choice


@transaction.atomic
def switch_mail(user: User, has_mail: bool, *, by: User, at: datetime) -> AuditEntry | None:
    """Have the most important notices come by mail too, or not; None if it is so already."""
    choice, _ = Choice.objects.get_or_create(user=user)
    if choice.has_mail == has_mail:
        return None
    _stand(choice, has_mail)
    return publish(MailSwitched(actor_id=by.pk, at=at, has_mail=has_mail))


@transaction.atomic
def undo_switch(entry: AuditEntry, *, by: User, at: datetime) -> None:
    """Have it as it was before."""
    choice, _ = Choice.objects.get_or_create(user=by)
    _stand(choice, not entry.details["has_mail"])
    publish(InboxTakenBack(actor_id=by.pk, at=at, entry_id=entry.pk))


def _stand(choice: Choice, has_mail: bool) -> None:
    choice.has_mail, choice.refused_at = has_mail, None
    choice.save(update_fields=["has_mail", "refused_at"])
