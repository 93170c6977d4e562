"""What the worker does for what people are told."""

from contextlib import closing
from time import monotonic

from django.utils import timezone

from dueit.core import clock
from dueit.core.work.queue import nudge
from notifications import actions
from notifications.actions.devices import TESTS
from notifications.domain.kinds import Way
from notifications.due import is_delivery_due, is_digest_waited_for, is_reminder_due
from notifications.models import Device
from notifications.outbox import JOBS
from notifications.transports import Ways
from notifications.transports.push import Words, push, tag_of

REMIND = "notifications.jobs.remind_due"

# Well within the time that a job may take, with one more letter at its slowest.
A_WHILE = 20.0
# Pushes are counted against a day's number one by one.
AT_ONCE = {Way.EMAIL: 20, Way.PUSH: 1}
DEVICES_URL = "/settings/devices/"


def send_letters() -> str:
    """Send the letters that are due."""
    return _send(Way.EMAIL)


def send_pushes() -> str:
    """Send the pushes that are due."""
    return _send(Way.PUSH)


def make_digests() -> str:
    """Put together what waits for people whose hour has come."""
    made = actions.make_digests(at=timezone.now()) if is_digest_waited_for() else 0
    return f"{made} made"


def send_tests() -> str:
    """Send the tests of browsers that were asked for, each once; if that takes long, go on in a job of its own."""
    words = Words("This is a test", "If you can read this, this browser can tell you.", DEVICES_URL, tag_of("test"))
    begun, number = monotonic(), 0
    for device in Device.objects.to_test():
        if monotonic() - begun > A_WHILE:
            nudge(TESTS)
            break
        if actions.claim_test(device):
            actions.note_test(device, push(device, words), at=timezone.now())
            number += 1
    return f"{number} tested"


def take_back_ended() -> None:
    """Take back what held only for a time: nobody is asked into a project by what has run out."""
    actions.take_back_ended(at=timezone.now())


def remind_due() -> str:
    """Tell people what they asked to be reminded of, many at a time; if that takes long, go on in a job of its own."""
    begun, number = monotonic(), 0
    while is_reminder_due(timezone.now()) and (looked_at := actions.remind_due(at=timezone.now())):
        number += looked_at
        if monotonic() - begun > A_WHILE:
            nudge(REMIND)
            break
    return f"{number} looked at"


def _send(way: Way) -> str:
    """Send what is due by one transport for a while; if that was not enough, go on in a job of its own."""
    if not is_delivery_due(way, timezone.now()):
        return "0 tried"
    begun, number, is_more = monotonic(), 0, True
    with closing(Ways()) as ways:
        while is_more and monotonic() - begun < A_WHILE:
            at = clock.now()
            tried = actions.deliver(way, ways=ways, most=AT_ONCE[way], at=at, clock=clock.running(at))
            number, is_more = number + len(tried), bool(tried)
    if is_more:
        nudge(JOBS[way])
    return f"{number} tried"
