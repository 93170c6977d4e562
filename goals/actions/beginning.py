"""A goal and its rhythm in one breath, from a line, and taking it back as one."""

from dataclasses import dataclass, field
from datetime import date, datetime

from django.db import transaction

from accounts.models import User
from dueit.core.events import publish
from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import CannotUndo, Withdrawn
from goals.actions.aiming import aim_goal
from goals.actions.repeating import repeat_goal
from goals.actions.saying import locked, say_goal
from goals.actions.settling import withdrawn
from goals.actions.sweeping import held
from goals.actions.unrepeating import BEGUN, MOVED_ON
from goals.domain import levels
from goals.domain.aims import Aim
from goals.domain.schedule.policy import SchedulingPolicy
from goals.domain.schedule.words import describe
from goals.events import GoalBegun, GoalWithdrawn
from goals.models import Goal, Occurrence, Recurrence
from tasks.actions.access import check_may
from tasks.domain.line import line_of
from tasks.domain.roles import Permission
from tasks.models import Project


@dataclass(frozen=True, kw_only=True)
class Wish:
    """All that can be said of a goal to be. Without a policy it has no rhythm; its tasks are called `task_title`."""

    title: str
    why: str = ""
    level: int = levels.DEFAULT
    aim: Aim = field(default_factory=Aim)
    policy: SchedulingPolicy | None = None
    task_title: str = ""
    minutes: int | None = None
    prompt: str = ""


@transaction.atomic
def begin_goal(
    project: Project, title: str, policy: SchedulingPolicy, *, by: User, at: datetime, minutes: int | None = None
) -> Goal:
    """Write a goal down that makes its own tasks from today on; raise Unfit with all that is wrong."""
    goal = say_goal(project, title, by=by, at=at)
    repeat_goal(goal, policy, by=by, at=at, minutes=minutes)
    made = tuple(Occurrence.objects.filter(goal=goal).values_list("task_id", flat=True))
    goal.trace = publish(GoalBegun(actor_id=by.pk, at=at, project_id=project.pk, goal_id=goal.pk, made=made))
    return goal


@transaction.atomic
def say_wish(project: Project, wish: Wish, *, by: User, at: datetime) -> Goal:
    """Write a goal down with all that was said about it; its trace takes the rhythm back, if it has one.

    Raise Unfit with all that is wrong with the rhythm; then there is no goal.
    """
    goal = say_goal(project, wish.title, wish.why, wish.level, by=by, at=at)
    if wish.aim.platform_id:
        goal = aim_goal(goal, wish.aim, by=by, at=at)
    if wish.policy is None:
        goal.trace = None
        return goal
    made = repeat_goal(goal, wish.policy, by=by, at=at, title=wish.task_title, minutes=wish.minutes, prompt=wish.prompt)
    goal.trace = made.trace
    return goal


@transaction.atomic
def undo_begun(entry: AuditEntry, *, by: User, at: datetime) -> Withdrawn:
    """Withdraw a goal that was just begun, with what came up, and hand back its line."""
    goal = locked(entry.details["goal_id"])
    check_may(by, Permission.UNDO, goal.project_id)
    recurrence = held().filter(goal=goal.pk, rev=1).first()
    if recurrence is None or goal.steps.exists() or not goal.is_open:
        raise CannotUndo(MOVED_ON)
    if not withdrawn(entry.details["made"], at=at) or Occurrence.objects.filter(goal=goal.pk).exists():
        raise CannotUndo(BEGUN)
    line = line_from(recurrence, today=by.today(at))
    publish(GoalWithdrawn(actor_id=by.pk, at=at, project_id=goal.project_id, goal_id=goal.pk, entry_id=entry.pk))
    goal.delete()
    return Withdrawn(line)


def line_from(recurrence: Recurrence, *, today: date) -> str:
    """Say a goal and its rhythm as they could have been typed."""
    words = describe(recurrence.schedule, today=today)
    return line_of(f"{recurrence.goal.title} {words[0].lower()}{words[1:]}", today=today, minutes=recurrence.minutes)
