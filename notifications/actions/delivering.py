"""Sending what was told out of the house: outside any transaction, safe to be killed between any two statements."""

import random
from datetime import datetime

from django.conf import settings
from django.db import connection, transaction
from django.utils.module_loading import import_string

from notifications.domain.kinds import WAY_WORDS, Way
from notifications.domain.sending import Outcome, Result, State, is_hopeless, wait_after
from notifications.models import Breaker, Choice, Delivery, Notification
from notifications.transports import transport


class NotSentAgain(Exception):
    """A letter stays given up; the message says why, for the person."""


DIED = "whoever sent it broke off, each time"


def deliver_next(*, at: datetime) -> Delivery | None:
    """Send what has waited longest; None if nothing waits.

    Whoever claims a delivery holds it for a while. If they are killed, the next one claims it again, and the person may
    get it twice: the same letter by its Message-ID. Whether it still holds is read just before.
    """
    delivery = claim(at=at)
    if delivery is None:
        return None
    if delivery.is_poison:
        return settle(delivery, Outcome(Result.NEVER, DIED), at=at)
    if reason := why_not(delivery):
        return drop(delivery, reason, at=at)
    return settle(delivery, transport(delivery.transport).send(delivery), at=at)


@transaction.atomic
def claim(*, at: datetime) -> Delivery | None:
    """Take on what has waited longest, for as long as the lease lasts."""
    can_skip = connection.features.has_select_for_update_skip_locked
    waiting = Delivery.objects.due(at).select_for_update(skip_locked=can_skip, of=("self",))
    delivery = waiting.select_related("notification__user").first()
    if delivery:
        delivery.claim(at)
    return delivery


@transaction.atomic
def settle(delivery: Delivery, outcome: Outcome, *, at: datetime) -> Delivery:
    """Keep what came of a try, if nobody has tried since."""
    held = Delivery.objects.held(delivery).select_for_update(of=("self",)).first()
    if held is None:
        return delivery
    is_silent = outcome.result is Result.SILENT
    Breaker.note(held.transport, is_silent=is_silent, at=at)
    if outcome.result is Result.SENT:
        held.settle(State.SENT, "", at=at)
    elif outcome.is_final or is_hopeless(held.tries, at - held.made_at, is_silent=is_silent):
        held.settle(State.DEAD, outcome.said, at=at)
    else:
        wait = max(wait_after(held.tries, random.random()), outcome.retry_after)  # noqa: S311  # chance spreads tries
        held.wait(at + wait, outcome.said)
    if outcome.result is Result.NOBODY:
        transport(held.transport).give_up(held, at=at)
    return held


@transaction.atomic
def drop(delivery: Delivery, reason: str, *, at: datetime) -> Delivery:
    """Send nothing, for it no longer holds."""
    for held in Delivery.objects.held(delivery).select_for_update(of=("self",)):
        held.settle(State.DROPPED, reason, at=at)
    return delivery


@transaction.atomic
def try_again(delivery: Delivery, *, at: datetime) -> None:
    """Send from the beginning what was given up; raises NotSentAgain if that would come to nothing."""
    dead = Delivery.objects.dead().filter(pk=delivery.pk).select_for_update(of=("self",)).first()
    if dead is None:
        raise NotSentAgain("It is on its way already.")
    if reason := why_not(dead):
        raise NotSentAgain(f"It stays as it is: {reason}.")
    dead.start_over(at)


def why_not(delivery: Delivery) -> str:
    """Say why something need not be sent any more, as things are now; "" if it still holds."""
    notice = Notification.objects.select_related("user").get(pk=delivery.notification_id)
    if notice.withdrawn_at:
        return "no longer so"
    if notice.read_at or notice.shown_at > notice.made_at:
        return "seen in the inbox"
    if reason := transport(delivery.transport).why_not(delivery):
        return reason
    way = Way(delivery.transport)
    if not Choice.of([notice.user_id])[notice.user_id].wants(notice.kind, way):
        return f"not wanted by {WAY_WORDS[way]}"
    hold = import_string(settings.NOTICE_HOLDS).get(notice.kind)
    return import_string(hold)(notice) if hold else ""
