"""Sending what was told out of the house: outside any transaction, safe to be killed between any two statements."""

import random
from collections.abc import Callable, Collection, Sequence
from contextlib import closing
from datetime import datetime
from time import monotonic
from typing import Any, TypeAlias

from django.db import OperationalError, connection, transaction

from dueit.core import bulk
from dueit.core.outbox import free, surely
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


Clock: TypeAlias = Callable[[], datetime]

DIED = "whoever sent it broke off, each time"
# What was claimed and read together is sent in so many seconds: nothing is sent that was read long ago.
A_MOMENT = 1.0


def deliver_next(way: str = "", *, at: datetime, clock: Clock | None = None) -> Delivery | None:
    """Send what has waited longest, of all or by one way; None if nothing waits. A `clock` says when a try was over."""
    with closing(Ways()) as ways:
        return next(iter(deliver(way, ways=ways, most=1, at=at, clock=clock)), None)


def deliver(way: str = "", *, ways: Ways, most: int, at: datetime, clock: Clock | None = None) -> list[Delivery]:
    """Send what has waited longest, some of it at a time, and return what it came to; nothing if nothing waits.

    Whoever claims deliveries holds them for a while. If they are killed, the next one claims them again, and a person
    may get one twice: the same letter by its Message-ID. Whether they may go, and still hold, is read just before.
    """
    claimed = claim(way, most=most, at=at)
    if not claimed:
        return []
    if claimed[0].is_poison:
        return [settle(claimed[0], Outcome(Result.NEVER, DIED), at=at)]
    ready = _judge(claimed, at=at)
    tried = _send(ready, ways, clock or (lambda: at))
    return [each for each in claimed if each not in ready] + tried


@transaction.atomic
def claim(way: str = "", *, most: int = 1, at: datetime) -> list[Delivery]:
    """Take on what has waited longest, for as long as the lease lasts."""
    due = Delivery.objects.due(at)
    taken = _at_once(free(due.filter(transport=way) if way else due, "notification", most=most))
    for delivery in taken:
        delivery.take_on(at)
    bulk.update(taken, ["deaths", "tries", "token", "lease_until"])
    return taken


def _at_once(waiting: Sequence[Delivery]) -> list[Delivery]:
    """Return what can be taken on together: of each thing one, as what else waits about it may go along.

    What somebody has died of perhaps is taken on alone, so that it is the death of nothing else.
    """
    if waiting and waiting[0].is_suspect:
        return [waiting[0]]
    one_of_each: dict[Any, Delivery] = {}
    for delivery in waiting:
        if not delivery.is_suspect:
            one_of_each.setdefault(delivery.thing, delivery)
    return list(one_of_each.values())


def _judge(claimed: list[Delivery], *, at: datetime) -> list[Delivery]:
    """Judge all of it, or the first alone if others are at its people: who holds one person is in nobody's way."""
    try:
        return judge(claimed, at=at)
    except OperationalError:
        if len(claimed) == 1 or connection.in_atomic_block:
            raise
        give_back(claimed[1:])
        return judge(claimed[:1], at=at)


def _send(ready: Sequence[Delivery], ways: Ways, clock: Clock) -> list[Delivery]:
    """Send one after another, for a moment only: what was read of the rest is read again before that is sent."""
    rest, begun = list(ready), monotonic()
    tried: list[Delivery] = []
    for name in {delivery.transport for delivery in ready}:
        ways[name].prepare([delivery for delivery in ready if delivery.transport == name])
    try:
        while rest:
            delivery = rest.pop(0)
            outcome, is_first = ways[delivery.transport].send(delivery), not tried
            tried.append(settle(delivery, outcome, at=clock()))
            is_silent, is_nobody = outcome.result is Result.SILENT, outcome.result is Result.NOBODY
            if is_first or is_silent:
                Breaker.note(delivery.transport, is_silent=is_silent, at=clock())
            if is_silent or is_nobody or monotonic() - begun > A_MOMENT:
                break
    finally:
        if rest:
            give_back(rest)
    return tried


@transaction.atomic
def give_back(claimed: Collection[Delivery]) -> None:
    """Have others, or ourselves in a moment, take on what was not tried."""
    Delivery.objects.held(claimed).give_back()


def settle(delivery: Delivery, outcome: Outcome, *, at: datetime) -> Delivery:
    """Keep what came of a try, if nobody has tried since. What has gone out, has: that is kept for sure."""
    if outcome.result is Result.SENT:
        surely(lambda: delivery.settle_sent(at=at))
        return delivery
    return _settle_unsent(delivery, outcome, at=at)


@transaction.atomic
def _settle_unsent(delivery: Delivery, outcome: Outcome, *, at: datetime) -> Delivery:
    """Have it wait for the next try, or give it up; whose address is given up, is held first."""
    if outcome.result is Result.NOBODY:
        hold({delivery.notification.user_id})
    waiting = Delivery.objects.held([delivery]).select_related("notification")
    held = waiting.select_for_update(of=("self",)).first()
    if held is None:
        return delivery
    if outcome.is_final or is_hopeless(held.tries, at - held.made_at, is_silent=outcome.is_silent):
        end(held, State.DEAD, outcome.said, at=at)
    else:
        wait = max(wait_after(held.tries, random.random()), outcome.retry_after)  # noqa: S311  # chance spreads tries
        held.wait(at + wait, outcome.said)
    if outcome.result is Result.NOBODY:
        transport(held.transport).give_up(held, at=at)
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
        raise NotSentAgain(f"It stays as it is: {reason.words}.")
    leave_out([dead_now], at=at)
    dead_now.start_over(at)
    LedgerEntry.write(dead_now.notification, Step.PLANNED, "once more", transport=dead_now.transport, at=at)
