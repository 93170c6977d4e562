"""What waits for the same person, by the same way, about the same thing, goes out as one."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from django.db import connection
from django.db.models import Q

from notifications.actions.checking import READ_ALONG, why_not
from notifications.actions.ending import drop, end
from notifications.domain.kinds import SECURITY
from notifications.domain.sending import Reason, State
from notifications.models import Delivery


def merge(ready: Sequence[Delivery], *, at: datetime) -> None:
    """Take along what else may go: at the first try only, so that a later one says the same under the same name."""
    leave_out([each for each in ready if each.token > 1], at=at)
    first = {each.thing: each for each in ready if each.tries == 1 and each.notification.kind not in SECURITY}
    others = [other for other in _beside(first.values(), at=at) if other.thing in first]
    reasons = why_not(others)
    for other in others:
        _take_along(other, first[other.thing], reasons.get(other.pk), at=at)


def leave_out(ready: Collection[Delivery], *, at: datetime) -> None:
    """Leave out what was to go along and holds no longer, or is in a digest since."""
    along = list(Delivery.objects.along(ready).select_related(READ_ALONG))
    reasons = why_not(along)
    for other in along:
        if reason := reasons.get(other.pk):
            drop(other, reason, at=at)


def _beside(ready: Collection[Delivery], *, at: datetime) -> Iterable[Delivery]:
    """Hold what else waits for the same people about the same things, whoever of them is told of which.

    What has taken others along already goes by itself, for what goes along takes nothing along.
    """
    if not ready:
        return ()
    fresh = Q(notification__fresh_until=None) | Q(notification__fresh_until__gt=at)
    to = {"transport__in": {each.transport for each in ready}, "address__in": {each.address for each in ready}}
    people, subjects = zip(*[(each.notification.user_id, each.notification.subject) for each in ready], strict=True)
    about = {"notification__user__in": people, "notification__subject__in": subjects}
    others = Delivery.objects.due(at).filter(fresh, tries=0, **to, **about)
    can_skip = connection.features.has_select_for_update_skip_locked
    alone = others.exclude(notification__kind__in=SECURITY).exclude(merged__state=State.MERGED)
    found = alone.select_related(READ_ALONG)
    return found.select_for_update(skip_locked=can_skip, of=("self",))


def _take_along(other: Delivery, delivery: Delivery, reason: Reason | None, *, at: datetime) -> None:
    if reason:
        drop(other, reason, at=at)
    else:
        other.together = delivery
        end(other, State.MERGED, f"together with: {delivery.notification.title}", at=at)
