"""Whether a delivery may go out now: else it waits for a moment that is free, is left to the digest, or dropped."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from django.db.models import Q

from accounts.events import ProfileChanged
from dueit.core.days import start_of_day
from dueit.core.manners import give_way
from notifications.actions.checking import READ_ALONG, why_not
from notifications.actions.ending import drop, leave
from notifications.actions.merging import merge
from notifications.bell import hold
from notifications.domain.kinds import SECURITY, Way
from notifications.domain.quiet_times import QuietTimes
from notifications.domain.sending import Reason, State, is_stale
from notifications.events import InboxEvent
from notifications.models import Choice, Delivery, LedgerEntry, Notification
from notifications.models.ledger import Step
from notifications.outbox import call_for
from notifications.quiet import quiet_of

CLOCK = {"time_zone", "day_start"}
SPENT, STALE = "your pushes of this day are used up", "its day is over"


@transaction.atomic
def judge(claimed: Collection[Delivery], *, at: datetime) -> list[Delivery]:
    """Return what of it goes out now, merged with what goes along; what does not, waits, is left, dropped or another's.

    Its people are held meanwhile: what they choose about being told, and what is put in their digests, comes before or
    after this. Of many, nobody waits long for one: that gives up with an OperationalError.
    """
    if len(claimed) > 1:
        give_way()
    held = _hold(claimed)
    quiet = quiet_of({each.notification.user_id for each in held})
    free = {each: _free(each.notification, quiet[each.notification.user_id], at=at) for each in held}
    stale = {each for each in held if is_stale(each.notification.fresh_until, free[each])}
    judged = [each for each in held if free[each] <= at or each in stale]
    for each in held:
        if each not in judged:
            _wait(each, free[each], quiet[each.notification.user_id], at=at)
    reasons = why_not(judged)
    ready = [each for each in judged if _goes(each, reasons.get(each.pk), is_over=each in stale, at=at)]
    merge(ready, at=at)
    return ready


def _goes(held: Delivery, reason: Reason | None, *, is_over: bool, at: datetime) -> bool:
    """Say whether something goes out now; if it does not, end it."""
    if reason:
        drop(held, reason, at=at)
    elif is_over or _is_spent(held, at=at):
        leave(held, STALE if is_over else SPENT, at=at)
    else:
        return True
    return False


@transaction.atomic
def look_again(user_id: int, *, at: datetime) -> None:
    """Judge anew what is held for somebody, whose clock or quiet times are others now."""
    hold({user_id})
    held = Delivery.objects.filter(notification__user=user_id, state=State.WAITING, is_held=True, lease_until=None)
    rows = list(held)
    held.update(next_try_at=at)
    call_for(rows)


def follow_clock(event: ProfileChanged) -> None:
    """On another clock, it is quiet at other times."""
    if CLOCK & set(event.fields):
        look_again(event.user_id, at=event.at)


def follow_choice(event: InboxEvent) -> None:
    """With other quiet hours or another pause, it is quiet at other times too."""
    if event.actor_id is not None:
        look_again(event.actor_id, at=event.at)


def _hold(claimed: Collection[Delivery]) -> list[Delivery]:
    """Hold its people, then itself: in this order, as whoever holds both."""
    hold({delivery.notification.user_id for delivery in claimed})
    held = Delivery.objects.held(claimed).select_related(READ_ALONG).select_for_update(of=("self",))
    found = {delivery.pk: delivery for delivery in held.order_by("pk")}
    return [found[delivery.pk] for delivery in claimed if delivery.pk in found]


def _free(notice: Notification, quiet: QuietTimes, *, at: datetime) -> datetime:
    """Return from when on it may disturb its person; what is for their security always may."""
    return at if notice.kind in SECURITY else quiet.next_allowed(at)


def _wait(held: Delivery, free: datetime, quiet: QuietTimes, *, at: datetime) -> None:
    """Have it wait; once for each hold that is written down."""
    why = quiet.why(at)
    if not (held.is_held and held.remark == why):
        LedgerEntry.write(held.notification, Step.HELD, why, transport=held.transport, at=at)
    held.hold(free, why)


def _is_spent(delivery: Delivery, *, at: datetime) -> bool:
    """Whether a push is one too many for its person's day, where a notice on several devices is one."""
    notice = delivery.notification
    if delivery.transport != Way.PUSH or notice.kind in SECURITY:
        return False
    user = notice.user
    today = start_of_day(user.today(at), user.zone, user.day_start)
    gone, going = Q(state=State.SENT, settled_at__gte=today), Q(state=State.WAITING, lease_until__gt=at)
    pushes = Delivery.objects.filter(gone | going, transport=Way.PUSH, notification__user=user)
    found = set(pushes.exclude(notification__kind__in=SECURITY).values_list("notification", "state"))
    others = {number for number, _ in found} - {notice.pk}
    return (notice.pk, State.SENT.value) not in found and len(others) >= Choice.by(user).pushes_a_day
