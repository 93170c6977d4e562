"""Saying what one would like to be true, and letting it rest."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from dueit.core.events import publish
from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import CannotUndo
from goals.actions.holding import hold_project_of, hold_tasks
from goals.actions.resting import go_on, rest, wake
from goals.domain import levels
from goals.domain.schedule.state import ScheduleState
from goals.domain.standing import GoalState
from goals.events import GoalEnded, GoalReopened, GoalSaid
from goals.models import Goal, Occurrence, Step
from tasks.actions import move_task, undo_move
from tasks.actions.access import check_may
from tasks.domain.roles import Permission
from tasks.models import Project, Task


@transaction.atomic
def say_goal(
    project: Project, title: str, why: str = "", level: int = levels.DEFAULT, *, by: User, at: datetime
) -> Goal:
    """Write a goal down. It has no steps until somebody keeps some."""
    check_may(by, Permission.ADD, project.pk)
    goal = Goal.objects.create(project=project, owner=by, title=title, why=why, level=level, created_at=at)
    goal.trace = publish(GoalSaid(actor_id=by.pk, at=at, project_id=project.pk, goal_id=goal.pk))
    return goal


def let_go_goal(goal: Goal, *, by: User, at: datetime) -> Goal:
    """Let a goal rest, and its open steps with it."""
    return end_goal(goal, GoalState.LET_GO, by=by, at=at)


@transaction.atomic
def end_goal(goal: Goal, state: GoalState, *, by: User, at: datetime) -> Goal:
    """Call a goal reached, or let it go; steps that are still open are let go with it. Twice is once."""
    goal = locked(goal.pk)
    check_may(by, Permission.SKIP, goal.project_id)
    if not goal.is_open:
        return goal
    held_tasks(goal)
    schedule = rest(goal)
    goal.stand(state, ended_at=at)
    let_go = [move_task(task, "skip", by=by, at=at).trace for task in held_tasks(goal)]
    goal.trace = publish(
        GoalEnded(
            actor_id=by.pk,
            at=at,
            project_id=goal.project_id,
            goal_id=goal.pk,
            state=state.value,
            entries=tuple(entry.pk for entry in let_go if entry),
            schedule=schedule,
        )
    )
    return goal


@transaction.atomic
def undo_ended(entry: AuditEntry, *, by: User, at: datetime) -> Goal:
    """Open a goal again, with the steps that went with it."""
    goal = locked(entry.details["goal_id"])
    check_may(by, Permission.UNDO, goal.project_id)
    if goal.is_open or goal.removed_at:
        raise CannotUndo("Something else has happened to this since, so it stays.")
    for trace in AuditEntry.objects.filter(pk__in=entry.details["entries"]):
        undo_move(trace, by=by, at=at)
    goal.stand(GoalState.ACTIVE, ended_at=None)
    if schedule := entry.details.get("schedule"):
        go_on(goal, ScheduleState.read(schedule), at=at)
    publish(GoalReopened(actor_id=by.pk, at=at, project_id=goal.project_id, goal_id=goal.pk, entry_id=entry.pk))
    return goal


@transaction.atomic
def revive_goal(goal: Goal, *, by: User, at: datetime) -> Goal:
    """Take a goal up again, at any time; steps that were let go with it stay where they are."""
    goal = locked(goal.pk)
    check_may(by, Permission.ADD, goal.project_id)
    if not goal.is_open and goal.removed_at is None:
        goal.stand(GoalState.ACTIVE, ended_at=None)
        wake(goal, at=at)
        publish(GoalReopened(actor_id=by.pk, at=at, project_id=goal.project_id, goal_id=goal.pk))
    return goal


def locked(goal_id: int) -> Goal:
    """Read a goal, held with its project until the end of the transaction.

    Others may still write down what belongs to it.
    """
    hold_project_of(goal_id)
    held = Goal.objects.select_for_update(of=("self",), no_key=True)
    return held.select_related("project").get(pk=goal_id)


def held_tasks(goal: Goal) -> list[Task]:
    """Hold what is open of a goal's steps, and of what its rhythm made.

    A task that was settled just now is not among them; one that came up because of that is, if asked for again once
    the rhythm rests.
    """
    steps = Step.objects.filter(goal=goal).open().values("task")
    occurrences = Occurrence.objects.filter(goal=goal).open().values("task")
    return [task for task in hold_tasks(steps.union(occurrences)).values() if task.is_open]
