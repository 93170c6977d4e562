"""What waits for the same person, by the same way, about the same thing, goes out as one."""

from datetime import datetime

from django.db import connection
from django.db.models import Q

from notifications.actions.checking import READ_ALONG, why_not
from notifications.actions.ending import end
from notifications.domain.kinds import SECURITY
from notifications.domain.sending import State
from notifications.models import Delivery
from notifications.models.delivery import DeliveryQuerySet


def merge(delivery: Delivery, *, at: datetime) -> Delivery:
    """Take along what else may go: at the first try only, so that a later one says the same under the same name."""
    leave_out(delivery, at=at)
    if delivery.tries == 1 and delivery.notification.kind not in SECURITY:
        for other in _beside(delivery, at=at):
            _take_along(other, delivery, at=at)
    return delivery


def _beside(delivery: Delivery, *, at: datetime) -> DeliveryQuerySet:
    notice = delivery.notification
    fresh = Q(notification__fresh_until=None) | Q(notification__fresh_until__gt=at)
    same = {"transport": delivery.transport, "address": delivery.address, "tries": 0}
    about = {"notification__user": notice.user_id, "notification__subject": notice.subject}
    others = Delivery.objects.due(at).filter(fresh, **same, **about).exclude(pk=delivery.pk)
    can_skip = connection.features.has_select_for_update_skip_locked
    found = others.exclude(notification__kind__in=SECURITY).select_related(READ_ALONG)
    return found.select_for_update(skip_locked=can_skip, of=("self",))


def _take_along(other: Delivery, delivery: Delivery, *, at: datetime) -> None:
    if reason := why_not([other]).get(other.pk):
        end(other, State.DROPPED, reason, at=at)
    else:
        other.together = delivery
        end(other, State.MERGED, f"together with: {delivery.notification.title}", at=at)


def leave_out(delivery: Delivery, *, at: datetime) -> None:
    """Leave out what was to go along and holds no longer, or is in a digest since."""
    for other in delivery.merged.filter(state=State.MERGED).select_related(READ_ALONG):
        if reason := why_not([other]).get(other.pk):
            end(other, State.DROPPED, reason, at=at)
