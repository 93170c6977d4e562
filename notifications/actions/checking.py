"""Whether what waits to go out still holds: read just before it does, as things are now."""

from django.conf import settings
from django.utils.module_loading import import_string

from notifications.domain.kinds import DIGEST, WAY_WORDS, Way
from notifications.models import Choice, Delivery, Notification
from notifications.transports import transport

# What has to be read along with a delivery for this
READ_ALONG = "notification__user__told_by"
WITHDRAWN = "no longer so"


def why_not(delivery: Delivery) -> str:
    """Say why something need not be sent any more; "" if it still holds."""
    notice = delivery.notification
    return why_not_told(notice) or _why_not_this_way(delivery) or why_not_held(notice)


def why_not_told(notice: Notification) -> str:
    """Say why somebody need not hear of a notice any more, by itself or in a digest."""
    if notice.withdrawn_at:
        return WITHDRAWN
    if notice.digest_id:
        return "in a digest"
    if not (notice.kind == DIGEST or notice.is_security) and (notice.read_at or notice.shown_at > notice.made_at):
        return "seen in the inbox"
    return "" if notice.user.is_active else "your account was closed for a while"


def why_not_held(notice: Notification) -> str:
    """Say why what a notice is about no longer holds, as its kind says."""
    if notice.kind == DIGEST and not notice.still_to_say().exists():
        return "nothing is left to say"
    hold = import_string(settings.NOTICE_HOLDS).get(notice.kind)
    return import_string(hold)(notice) if hold else ""


def _why_not_this_way(delivery: Delivery) -> str:
    notice, way = delivery.notification, Way(delivery.transport)
    by, choice = transport(delivery.transport), Choice.by(notice.user)
    if not choice.wants(notice.kind, way) or (notice.kind == DIGEST and not choice.has_digest):
        return f"not wanted by {WAY_WORDS[way]}"
    return by.why_not(delivery) if by.is_there() else f"this place sends nothing by {WAY_WORDS[way]}"
