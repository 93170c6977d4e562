"""What people do by the links of their letters, without logging in: each once, for thirty days."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils.module_loading import import_string

from dueit.core.deeds import Deed, Deeds, Done
from notifications.links import open_to
from notifications.models import Notification, UsedLink

OPEN_FOR = timedelta(days=30)
USED, OVER = "This link has done its work already.", "This link was good for thirty days, and they are over."
RESTS = "This account is resting."
NO_LONGER = "This is settled, answered, or out of your sight by now."


class LinkRefused(Exception):
    """Nothing can be done by a link; the message says why."""


def check_link(notice: Notification, deed: str, *, at: datetime) -> Deed:
    """Return what a link would do; raises LinkRefused once it can do nothing more."""
    if notice.used_links.filter(deed=deed).exists():
        raise LinkRefused(USED)
    return _open(notice, deed, at=at)


@transaction.atomic
def do_by_mail(notice: Notification, deed: str, *, at: datetime) -> Done:
    """Do what a link is for, once; raises LinkRefused if nothing was done, and then the link can be used still."""
    _, is_first = UsedLink.objects.get_or_create(notification=notice, deed=deed, defaults={"used_at": at})
    if not is_first:
        raise LinkRefused(USED)
    _open(notice, deed, at=at)
    deeds: Deeds = import_string(settings.MAIL_DEEDS)[notice.kind]
    done = deeds.do(notice.number, deed, by=notice.user, at=at)
    if not done.is_done:
        raise LinkRefused(done.words)
    return done


def _open(notice: Notification, deed: str, *, at: datetime) -> Deed:
    if at >= notice.made_at + OPEN_FOR:
        raise LinkRefused(OVER)
    if not notice.user.is_active:
        raise LinkRefused(RESTS)
    found = [one for one in open_to([notice]).get(notice.pk, []) if one.name == deed]
    if notice.withdrawn_at or not found:
        raise LinkRefused(NO_LONGER)
    return found[0]
