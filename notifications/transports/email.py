"""Letters, by the mail server of the installation."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.core.signing import Signer
from django.db.models import Prefetch, prefetch_related_objects
from django.urls import reverse

from accounts.models import User
from dueit.core.deeds import Deed
from dueit.core.letters import Line, message_id, write
from notifications.domain.kinds import DIGEST
from notifications.domain.sending import Outcome, State
from notifications.links import open_to
from notifications.links import signed as signed_deed
from notifications.models import Choice, Delivery, Notification

TEMPLATE = ("notifications/email/notice", "notifications/email/digest")
SALT = "notifications.stop"


class Email:
    """Letters to the address that somebody logs in with, by one connection while they get through."""

    def __init__(self) -> None:
        self._line = Line()
        self._deeds: dict[int, list[Deed]] = {}

    def is_there(self) -> bool:
        """They need a server, and an address of our own that their links lead to."""
        return bool(settings.HAS_MAIL_SERVER and settings.PUBLIC_URL)

    def addresses(self, people: Collection[int]) -> Iterable[tuple[int, str]]:
        return User.objects.filter(pk__in=people, is_active=True).order_by("pk").values_list("pk", "email")

    def why_not(self, delivery: Delivery) -> str:
        return "" if delivery.notification.user.email == delivery.address else "another address by now"

    def prepare(self, deliveries: Sequence[Delivery]) -> None:
        along = Delivery.objects.filter(state=State.MERGED).select_related("notification")
        prefetch_related_objects(deliveries, Prefetch("merged", along))
        self._deeds = open_to([delivery.notification for delivery in deliveries])

    def send(self, delivery: Delivery) -> Outcome:
        return self._line.hand_over(letter_of(delivery, self._deeds.get(delivery.notification_id, [])))

    def give_up(self, delivery: Delivery, *, at: datetime) -> None:
        """Stop all letters to somebody whose address nobody has; their settings say so."""
        Choice.objects.filter(user=delivery.notification.user_id).update(has_mail=False, refused_at=at)

    def close(self) -> None:
        self._line.close()


def letter_of(delivery: Delivery, deeds: Collection[Deed] = ()) -> EmailMultiAlternatives:
    """Write the letter, with what can be done from it; however often it is sent, its reader gets one."""
    notice, origin = delivery.notification, settings.PUBLIC_URL.rstrip("/")
    host, stop = urlsplit(origin).netloc, origin + stop_url(notice.user_id)
    context = _words_of(delivery) | {"notice": notice, "origin": origin, "stop": stop, "current_site": {"name": host}}
    context["deeds"] = [{"words": deed.words, "url": origin + deed_url(notice, deed)} for deed in deeds]
    letter = write(
        TEMPLATE[notice.kind == DIGEST],
        context,
        to=delivery.address,
        subject=str(notice),
        name=message_id("notice", notice.pk, notice.made_at, host),
    )
    if not notice.is_security:
        letter.extra_headers |= way_out(stop)
    return letter


def _words_of(delivery: Delivery) -> dict[str, Any]:
    """Return what a letter tells: a notice and what goes along, or what a digest has, by what it is about."""
    if delivery.notification.kind != DIGEST:
        return {"notices": delivery.notices()}
    subjects: dict[str, list[Notification]] = {}
    for notice in Notification.objects.still_to_say([delivery.notification]):
        subjects.setdefault(notice.subject, []).append(notice)
    return {"subjects": list(subjects.values()), "choices": reverse("notifications:choices")}


def deed_url(notice: Notification, deed: Deed) -> str:
    """Return where something can be done right from the letter: a page that asks once more."""
    return reverse("notifications:deed", args=[signed_deed(notice, deed.name)])


def way_out(stop: str) -> dict[str, str]:
    """Return the headers by which mail programs offer to stop letters; those for security can't be stopped."""
    return {"List-Unsubscribe": f"<{stop}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}


def stop_url(user_id: int) -> str:
    """Return where the letters of a person are stopped, by whoever has one of them."""
    return reverse("notifications:stop", args=[signed(user_id)])


def signed(user_id: int) -> str:
    return Signer(salt=SALT).sign(str(user_id))


def whose(token: str) -> int:
    """Return whose letters a token stops; raises BadSignature."""
    return int(Signer(salt=SALT).unsign(token))
