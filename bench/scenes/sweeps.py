"""What it costs when very many goals come up at once, when none does, and when a goal is old.

`SWEEPS=100000 python -m bench sweeps` for more goals than the usual ten thousand.
"""

import ctypes
import gc
import os
import time
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from statistics import median

from django.db import connection, transaction
from django.utils import timezone

from bench import cast
from bench.measuring import elapsed, measure
from bench.scenes.pages import COUNTED, counted
from bench.visitor import Visitor
from dueit.core import bulk
from goals import actions
from goals.actions import sweeping
from goals.domain.schedule import events
from goals.domain.schedule.policy import SchedulingPolicy
from goals.models import Goal, Occurrence, Recurrence
from tasks.models import Task

GOALS = int(os.environ.get("SWEEPS", 10_000))
PEOPLE = 100
CHUNK = 5000
DAY = timedelta(days=1)
TEN_YEARS = 3650
# see proc(5)
STATUS, FORGET_HIGHEST = Path("/proc/self/status"), Path("/proc/self/clear_refs")


def sweeps(installation, times):
    """The worker of the installation sweeps too; goals are made due in the transaction in which they are swept."""
    people = [cast.person() for _ in range(PEOPLE)]
    at = timezone.now()
    number = GOALS if connection.vendor == "postgresql" else min(GOALS, 10_000)
    idle = [elapsed(lambda: actions.sweep_due(at=at)) for _ in range(times)]
    write_goals(people, number, at=at)
    before = highest_memory_kb(forget=True)
    spent, statements, made = sweep_all(at=at)
    grown = highest_memory_kb() - before
    return {
        "sweep, idle, ms": median(idle),
        f"sweep of {number} due goals, s": spent,
        "sweep, tasks per s": made / spent,
        "sweep, statements per 1,000 goals": statements / (number / 1000),
        "sweep, memory beside the process, MB": grown / 1024,
        "sweep of a goal that is a day old, ms": age(people[0], 1, at=at),
        "sweep of a goal that is ten years old, ms": age(people[1], TEN_YEARS, at=at),
    }


def write_goals(people, number, *, at):
    """Goals that repeat every day since a week ago, due now."""
    for first in range(0, number, CHUNK):
        owners = [people[place % PEOPLE] for place in range(first, min(first + CHUNK, number))]
        goals = [
            Goal(project=user.personal_project, owner=user, title="Water the plants", created_at=at) for user in owners
        ]
        with transaction.atomic():
            bulk.insert(goals)
            bulk.insert([recurrence(goal, at=at) for goal in goals])


def recurrence(goal, *, at):
    day = goal.owner.today(at)
    said = SchedulingPolicy(policy_type="fixed_interval", start_date=day - 7 * DAY, interval_count=1)
    row = Recurrence(goal=goal, keeper=goal.owner, policy=said.to_json())
    row.settle_in(replace(events.begin(said, day), next_due_on=day))
    row.next_due_at = at + DAY  # the worker leaves it alone until it is swept here
    return row


def sweep_all(*, at):
    """Sweep as the worker would, batch by batch; return seconds, statements and tasks."""
    later, counted = at + DAY, Counted()
    begin, made = time.perf_counter(), 0
    with connection.execute_wrapper(counted):
        while (swept := sweeping.sweep_batch(None, at=later)).goals:
            made += swept.tasks
    return time.perf_counter() - begin, counted.statements, made


def highest_memory_kb(*, forget=False):
    """Return the most memory that this process has had since that was last forgotten, with what is free given back."""
    if forget:
        gc.collect()
        ctypes.CDLL(None).malloc_trim(0)
        FORGET_HIGHEST.write_text("5")
    return int(STATUS.read_text().partition("VmHWM:")[2].split()[0])


class Counted:
    """Counts statements, commits not included."""

    statements = 0

    def __call__(self, execute, *statement):
        self.statements += 1
        return execute(*statement)


def age(user, days, *, at):
    """Sweep one goal with `days` settled occurrences behind it."""
    goal = old_goal(user, days, at=at)
    return elapsed(lambda: actions.sweep_goal(goal, at=at))


def goal_page(installation, times):
    """The page of a goal that came up five hundred times."""
    user = cast.person()
    goal = old_goal(user, 500, at=timezone.now())
    visitor = Visitor(installation.address, user)
    requests = [partial(visitor.get, goal.get_absolute_url())] * times
    queries = counted(visitor.get(goal.get_absolute_url(), **COUNTED))
    return {"goal page, 500 occurrences": measure(installation, requests, queries=queries)}


def old_goal(user, days, *, at):
    """Write a goal that came up on each of `days` days, all of them settled, and comes up again today."""
    goal = Goal.objects.create(project=user.personal_project, owner=user, title="Stretch", created_at=at)
    first = user.today(at) - days * DAY
    said = SchedulingPolicy(policy_type="fixed_interval", start_date=first, interval_count=1)
    row = Recurrence(goal=goal, keeper=user, policy=said.to_json())
    row.settle_in(events.begin(said, user.today(at)))
    row.next_due_at = at + 2 * DAY
    row.save()
    write_history(goal, first, days, at=at)
    Recurrence.objects.filter(pk=row.pk).update(seen_on=None, times_settled=days)
    return goal


def write_history(goal, first, days, *, at):
    tasks = [
        Task(
            project_id=goal.project_id,
            title=goal.title,
            state="completed",
            created_at=at,
            last_activity_at=at,
            finished_at=at,
            planned_on=first + place * DAY,
            settled_on=first + place * DAY,
            position=place,
        )
        for place in range(days)
    ]
    with transaction.atomic():
        bulk.insert(tasks)
        bulk.insert([settled(goal, task) for task in tasks])


def settled(goal, task):
    key = f"d:{task.planned_on}"
    day = {"occurrence_on": task.planned_on, "key": key, "dedupe_key": key}
    return Occurrence(goal=goal, task=task, first_task_id=task.pk, rev=1, is_open=False, **day)
