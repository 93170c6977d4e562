"""A sweep that is killed, again and again, by `kill -9` before one of its statements (`make chaos`: at random)."""

import random
import signal
import subprocess
import sys
from collections import Counter
from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import timezone

from dueit.tests.faults.chaos import CHAOS
from dueit.tests.serving import environment
from goals import actions
from goals.domain.schedule.policy import SchedulingPolicy
from goals.models import Occurrence, Recurrence
from goals.tests.factories import GoalFactory
from tasks.models import Task

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]

GOALS, BATCH = (2000, 100) if CHAOS else (300, 60)
# A batch takes a dozen statements.
DIES_BEFORE = [random.randint(2, 15) for _ in range(CHAOS)] if CHAOS else [5, 9, 14, 19, 26]
SWEEP = """
import os, signal, sys
import django
django.setup()
from django.db import connection
from django.utils import timezone
from goals import actions
from goals.actions import sweeping

sweeping.BATCHES[connection.vendor], left = int(sys.argv[1]), iter(range(int(sys.argv[2])))

def count(execute, *statement):
    if next(left, None) is None:
        os.kill(os.getpid(), signal.SIGKILL)
    return execute(*statement)

with connection.execute_wrapper(count):
    actions.sweep_due(at=timezone.now(), force=True)
"""


@pytest.fixture
def yesterday():
    return timezone.now() - timedelta(days=1)


@pytest.fixture
def goals(alice, yesterday):
    """Goals that came up yesterday and again today."""
    day = alice.today(yesterday)
    said = SchedulingPolicy(
        policy_type="fixed_interval", start_date=day, interval_count=1, catchup_strategy="all", total_occurrences=2
    )
    goals = GoalFactory.create_batch(GOALS, project=alice.personal_project, owner=alice)
    for goal in goals:
        actions.repeat_goal(goal, said, by=alice, at=yesterday)
    return goals


def test_leaves_no_duplicate_and_loses_none(goals, tmp_path):
    for statements in DIES_BEFORE:
        command = [sys.executable, "-c", SWEEP, str(BATCH), str(statements)]
        env = environment(DUEIT_DATA=str(tmp_path))
        assert subprocess.run(command, cwd=settings.BASE_DIR, env=env).returncode == -signal.SIGKILL
        check_whole()

    assert Recurrence.objects.due(timezone.now()).exists()
    actions.sweep_due(at=timezone.now(), force=True)

    assert set(times_of_goals().values()) == {2}
    check_whole()


def times_of_goals():
    return Counter(Occurrence.objects.values_list("goal", flat=True))


def check_whole():
    """Each task has its occurrence and a place of its own, each goal counts what it made."""
    assert Task.objects.count() == Occurrence.objects.exclude(task=None).count()
    assert len(set(Task.objects.values_list("position", flat=True))) == Task.objects.count()
    assert dict(Recurrence.objects.values_list("goal", "made")) == times_of_goals()
