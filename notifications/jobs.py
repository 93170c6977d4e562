"""What the worker does for what people are told."""

from time import monotonic

from django.utils import timezone

from dueit.core.work.queue import nudge
from notifications import actions
from notifications.outbox import JOB

# Well within the time that a job may take, with one more letter at its slowest.
A_WHILE = 20.0


def send_due() -> str:
    """Send what is due for a while; if that was not enough, go on in a job of its own."""
    begun, tried, is_more = monotonic(), 0, True
    while is_more and monotonic() - begun < A_WHILE:
        is_more = actions.deliver_next(at=timezone.now(), clock=timezone.now) is not None
        tried += is_more
    if is_more:
        nudge(JOB)
    return f"{tried} tried"


def make_digests() -> str:
    """Put together what waits for people whose hour has come."""
    return f"{actions.make_digests(at=timezone.now())} made"
