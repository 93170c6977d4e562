"""Whether a job has anything to do: asked each minute, in one question that is worded once and opens no transaction."""

from datetime import datetime

from django.db.models import CharField, DateTimeField

from dueit.core.prepared import Prepared
from notifications.domain.kinds import Way
from notifications.models import Delivery, Notification, Reminder

REMINDER = Prepared(lambda at: Reminder.objects.due(at).values_list("pk")[:1], at=DateTimeField())
DELIVERY = Prepared(
    lambda way, at: Delivery.objects.due(at).filter(transport=way).values_list("pk")[:1],
    way=CharField(),
    at=DateTimeField(),
)
DIGEST = Prepared(lambda: Notification.objects.filter(waits_for_digest=True, withdrawn_at=None).values_list("pk")[:1])


def is_reminder_due(at: datetime) -> bool:
    return any(REMINDER.rows(at=at))


def is_delivery_due(way: Way, at: datetime) -> bool:
    return any(DELIVERY.rows(way=way.value, at=at))


def is_digest_waited_for() -> bool:
    """Say whether something waits for a digest, at whatever hour."""
    return any(DIGEST.rows())
