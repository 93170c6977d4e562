"""What the worker does for what people are told."""

from time import monotonic

from django.utils import timezone

from dueit.core.work.queue import nudge
from notifications import actions
from notifications.models import Delivery
from notifications.outbox import JOB

# Well within the time that a job may take, with one more letter at its slowest.
A_WHILE = 20.0


def send_due() -> str:
    """Send what is due for a while; if more is left, go on in a job of its own."""
    begun, tried = monotonic(), 0
    while monotonic() - begun < A_WHILE and actions.deliver_next(at=timezone.now()):
        tried += 1
    if Delivery.objects.due(timezone.now()).exists():
        nudge(JOB)
    return f"{tried} tried"
