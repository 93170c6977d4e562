"""Whether what waits to go out still holds: read just before it does, as things are now."""

from collections.abc import Collection

from django.conf import settings
from django.utils.module_loading import import_string

from notifications.domain.kinds import DIGEST, WAY_WORDS, Way
from notifications.domain.sending import Reason
from notifications.models import Choice, Delivery, Notification
from notifications.transports import transport

# What has to be read along with a delivery for this
READ_ALONG = "notification__user__told_by"


def why_not(deliveries: Collection[Delivery]) -> dict[int, Reason]:
    """Say why some need not be sent any more, by their ids; what still holds is not among them."""
    told = {each.pk: why_not_told(each.notification) for each in deliveries}
    closed = {each.pk: "" if told[each.pk] else _why_not_this_way(each) for each in deliveries}
    left = [each.notification for each in deliveries if not (told[each.pk] or closed[each.pk])]
    held = why_not_held(left)
    words = {each.pk: told[each.pk] or closed[each.pk] or held.get(each.notification_id, "") for each in deliveries}
    return {pk: Reason(why, may_pass=not closed[pk]) for pk, why in words.items() if why}


def why_not_told(notice: Notification) -> str:
    """Say why somebody need not hear of a notice any more, by itself or in a digest."""
    if notice.withdrawn_at:
        return "no longer so"
    if notice.digest_id:
        return "in a digest"
    if not (notice.kind == DIGEST or notice.is_security) and (notice.read_at or notice.shown_at > notice.made_at):
        return "seen in the inbox"
    return "" if notice.user.is_active else "your account was closed for a while"


def why_not_held(notices: Collection[Notification]) -> dict[int, str]:
    """Say why what some are about no longer holds, as their kinds say, by their ids."""
    holds = import_string(settings.NOTICE_HOLDS)
    of_kind: dict[str, list[Notification]] = {}
    for notice in notices:
        of_kind.setdefault(notice.kind, []).append(notice)
    reasons = _empty(of_kind.get(DIGEST, []))
    for kind in of_kind.keys() & holds:
        reasons |= import_string(holds[kind])(of_kind[kind])
    return reasons


def _empty(digests: Collection[Notification]) -> dict[int, str]:
    """Say of digests that nothing is left of what they were to tell."""
    if not digests:
        return {}
    left = set(Notification.objects.still_to_say(digests).values_list("digest_id", flat=True))
    return {digest.pk: "nothing is left to say" for digest in digests if digest.pk not in left}


def _why_not_this_way(delivery: Delivery) -> str:
    notice, way = delivery.notification, Way(delivery.transport)
    by, choice = transport(delivery.transport), Choice.by(notice.user)
    if not choice.wants(notice.kind, way) or (notice.kind == DIGEST and not choice.has_digest):
        return f"not wanted by {WAY_WORDS[way]}"
    return by.why_not(delivery) if by.is_there() else f"this place sends nothing by {WAY_WORDS[way]}"
