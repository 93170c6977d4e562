"""Sending what was told out of the house: outside any transaction, safe to be killed between any two statements."""

import random
from collections.abc import Callable
from contextlib import closing
from datetime import datetime

from django.db import transaction

from dueit.core.outbox import first_free
from notifications.actions.checking import READ_ALONG, why_not
from notifications.actions.ending import end
from notifications.actions.holding import judge
from notifications.actions.merging import leave_out
from notifications.bell import hold
from notifications.domain.sending import Outcome, Result, State, is_hopeless, wait_after
from notifications.models import Breaker, Delivery, LedgerEntry
from notifications.models.ledger import Step
from notifications.transports import Ways, transport


class NotSentAgain(Exception):
    """A letter stays given up; the message says why, for the person."""


DIED = "whoever sent it broke off, each time"


def deliver_next(way: str = "", *, at: datetime, clock: Callable[[], datetime] | None = None) -> Delivery | None:
    """Send what has waited longest, of all or by one way; None if nothing waits. A `clock` says when a try was over."""
    with closing(Ways()) as ways:
        return deliver(way, ways=ways, at=at, clock=clock)


def deliver(way: str = "", *, ways: Ways, at: datetime, clock: Callable[[], datetime] | None = None) -> Delivery | None:
    """Send what has waited longest, by `ways` that are used for others too.

    Whoever claims a delivery holds it for a while. If they are killed, the next one claims it again, and the person may
    get it twice: the same letter by its Message-ID. Whether it may go, and still holds, is read just before.
    """
    delivery = claim(way, at=at)
    if delivery is None:
        return None
    if delivery.is_poison:
        return settle(delivery, Outcome(Result.NEVER, DIED), at=at)
    if ready := judge(delivery, at=at):
        outcome = ways[ready.transport].send(ready)
        return settle(ready, outcome, at=clock() if clock else at)
    return delivery


@transaction.atomic
def claim(way: str = "", *, at: datetime) -> Delivery | None:
    """Take on what has waited longest, for as long as the lease lasts."""
    due = Delivery.objects.due(at)
    delivery = first_free(due.filter(transport=way) if way else due, "notification")
    if delivery:
        delivery.claim(at)
    return delivery


@transaction.atomic
def settle(delivery: Delivery, outcome: Outcome, *, at: datetime) -> Delivery:
    """Keep what came of a try, if nobody has tried since; whose address is given up, is held first."""
    if outcome.result is Result.NOBODY:
        hold({delivery.notification.user_id})
    waiting = Delivery.objects.held(delivery).select_related("notification")
    held = waiting.select_for_update(of=("self",)).first()
    if held is None:
        return delivery
    if outcome.result is Result.SENT:
        end(held, State.SENT, at=at)
    elif outcome.is_final or is_hopeless(held.tries, at - held.made_at, is_silent=outcome.is_silent):
        end(held, State.DEAD, outcome.said, at=at)
    else:
        wait = max(wait_after(held.tries, random.random()), outcome.retry_after)  # noqa: S311  # chance spreads tries
        held.wait(at + wait, outcome.said)
    if outcome.result is Result.NOBODY:
        transport(held.transport).give_up(held, at=at)
    Breaker.note(held.transport, is_silent=outcome.result is Result.SILENT, at=at)
    return held


@transaction.atomic
def try_again(delivery: Delivery, *, at: datetime) -> None:
    """Send from the beginning what was given up; raises NotSentAgain if that would come to nothing."""
    hold({delivery.notification.user_id})
    dead = Delivery.objects.dead().filter(pk=delivery.pk).select_related(READ_ALONG)
    dead_now = dead.select_for_update(of=("self",)).first()
    if dead_now is None:
        raise NotSentAgain("It is on its way already.")
    if reason := why_not([dead_now]).get(dead_now.pk):
        raise NotSentAgain(f"It stays as it is: {reason}.")
    leave_out(dead_now, at=at)
    dead_now.start_over(at)
    LedgerEntry.write(dead_now.notification, Step.PLANNED, "once more", transport=dead_now.transport, at=at)
