"""Goals that repeat, for tests: made by the real actions."""

from datetime import timedelta

from goals import actions
from goals.domain.schedule.policy import SchedulingPolicy
from goals.models import Occurrence
from goals.tests.factories import NOON, TODAY, GoalFactory
from tasks.actions import move_task
from tasks.models import Task

DAY = timedelta(days=1)
FAR = TODAY + 30 * DAY


def policy(kind="fixed_interval", **said):
    """Every day from today on, unless something else is said."""
    return SchedulingPolicy(policy_type=kind, **{"start_date": TODAY, **said})


def daily(**said):
    return policy(interval_count=1, **said)


def repeating(goal, said=None, **words):
    return actions.repeat_goal(goal, said or daily(), by=goal.owner, at=NOON, **words)


def crowd(owner, number, said=None):
    """Goals of one person that have come up today, with all of today's tasks settled."""
    goals = GoalFactory.create_batch(number, project=owner.personal_project, owner=owner)
    for goal in goals:
        repeating(goal, said)
        settle(goal)
    return goals


def tasks_of(goal):
    return list(Task.objects.filter(pk__in=Occurrence.objects.filter(goal=goal).values("task")).order_by("pk"))


def plans(goal):
    """The days of a goal's open tasks, counted from today."""
    return [(task.planned_on - TODAY).days for task in tasks_of(goal) if task.is_open]


def settle(goal, move="complete", *, at=NOON):
    for task in tasks_of(goal):
        if task.is_open:
            move_task(task, move, by=goal.owner, at=at)


def keys(goal):
    return sorted(Occurrence.objects.filter(goal=goal).values_list("dedupe_key", flat=True))
