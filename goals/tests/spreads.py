"""Goals whose days are spread until a day, for tests."""

from goals import actions
from goals.models import Occurrence, Recurrence
from goals.tests.factories import NOON, TODAY
from goals.tests.rhythms import DAY, policy, repeating
from tasks.models import Task
from tasks.tests.factories import TaskFactory

LATER = NOON + 3 * DAY


def until(days=29, times=3, **said):
    return policy("deadline", deadline_date=TODAY + days * DAY, total_occurrences=times, **said)


def on_day(number):
    return actions.sweep_due(at=NOON + number * DAY, force=True)


def taken(goal, by, at=LATER):
    proposal = actions.propose_replan(goal, by=by, at=at)
    return actions.take_replan(goal, by=by, at=at, seen=proposal.fingerprint)


def standing():
    columns = [name for name in Task.objects.values().first() if name != "version"]
    return list(Task.objects.order_by("pk").values(*columns)), Recurrence.objects.get().standing


def crowded(goal):
    """Three waiting times of one goal, two days before its last day: one of them has no place."""
    repeating(goal, until(10, 3, max_per_day=3))
    for number in (2, 3):
        task, key = TaskFactory(project=goal.project, planned_on=TODAY), f"n:{number}"
        first = {"task": task, "first_task_id": task.pk, "occurrence_on": TODAY, "rev": 1}
        Occurrence.objects.create(goal=goal, key=key, dedupe_key=key, **first)
    all_made = {"next_seq": 4, "last_seq": 3, "status": "ended", "next_due_on": None, "next_due_at": None}
    Recurrence.objects.update(policy=until(4, 3).to_json(), **all_made)
