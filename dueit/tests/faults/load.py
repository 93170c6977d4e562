"""People who keep asking for steps while things break."""

import threading
from collections import Counter
from contextlib import contextmanager

from django.db import connections
from django.utils import timezone

from dueit.core.events.models import AuditEntry
from dueit.core.work.queue import nudge
from dueit.supervision.tests.processes import wait_until
from goals import actions
from goals.domain import levels
from goals.domain.standing import DraftState
from goals.models import Draft

# Five questions a second would leave a busy machine a backlog longer than what is measured.
PAUSE_S = 0.4
JOB = "dueit.core.work.jobs.answer"


def ask(user, title="Hold a zine fair"):
    """Say a goal and ask for its steps, as the page does."""
    goal = actions.say_goal(user.personal_project, title, by=user, at=timezone.now())
    return actions.ask_for_steps(goal, levels.DEFAULT, by=user, at=timezone.now())


def is_answered(draft):
    return Draft.objects.filter(pk=draft.pk, state=DraftState.READY).exists()


@contextmanager
def load(user):
    """Ask for steps and queue jobs, again and again, until the block ends."""
    ended = threading.Event()

    def feed():
        while not ended.wait(PAUSE_S):
            ask(user)
            nudge(JOB)
        connections.close_all()

    feeder = threading.Thread(target=feed)
    feeder.start()
    try:
        yield
    finally:
        ended.set()
        feeder.join()


def all_are_answered(seconds):
    return wait_until(lambda: not Draft.objects.exclude(state=DraftState.READY).exists(), seconds)


def answers():
    """How often each draft was given a plan."""
    told = AuditEntry.objects.filter(kind="StepsProposed").values_list("subject", flat=True)
    return Counter(told)


def waits():
    """Seconds that each question waited for its answer."""
    return [(ready - asked).total_seconds() for ready, asked in Draft.objects.values_list("ready_at", "asked_at")]
