"""The links of letters by which something is done without logging in: what they are known by, and what they do."""

from collections.abc import Collection

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.utils.module_loading import import_string

from dueit.core.deeds import Deed, Deeds
from notifications.models import Notification

SALT = "notifications.deed"


def signed(notice: Notification, deed: str) -> str:
    """Return what a link is known by; it is the same however often the letter is written."""
    return Signer(salt=SALT).sign(f"{notice.pk}:{deed}")


def read_link(token: str) -> tuple[Notification, str]:
    """Return the notice that a link is about, and what it does; raises BadSignature, also for what is gone."""
    number, _, deed = Signer(salt=SALT).unsign(token).partition(":")
    notice = Notification.objects.select_related("user").filter(pk=number).first()
    if notice is None or deeds_about(notice) is None:
        raise BadSignature("This is about nothing.")
    return notice, deed


def open_to(notices: Collection[Notification]) -> dict[int, list[Deed]]:
    """Return what people can do about notices from letters, as things are now, by the notices' ids."""
    found: dict[int, list[Deed]] = {}
    for kind, deeds in import_string(settings.MAIL_DEEDS).items():
        asked = {notice.pk: (notice.number, notice.user) for notice in notices if notice.kind == kind}
        can = deeds.open_to(asked.values()) if asked else {}
        found |= {pk: can.get(one, []) for pk, one in asked.items()}
    return found


def deeds_about(notice: Notification) -> Deeds | None:
    """Return what can be done about its kind of thing at all."""
    found: Deeds | None = import_string(settings.MAIL_DEEDS).get(notice.kind)
    return found
