"""Where, and with whom, a goal is pursued."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from dueit.core.events import publish
from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import CannotUndo
from goals.actions.refusals import OutOfReach
from goals.actions.saying import locked
from goals.domain.aims import Aim
from goals.domain.schedule.kinds import Sharing
from goals.events import GoalAimed, GoalAimRestored
from goals.models import Account, Goal, GoalAccount, Platform
from tasks.actions.access import check_may
from tasks.domain.roles import Permission


@transaction.atomic
def aim_goal(goal: Goal, aim: Aim, *, by: User, at: datetime) -> Goal:
    """Have a goal address a platform, some of its accounts, or nothing. Twice is once. Raises OutOfReach."""
    goal = locked(goal.pk)
    check_may(by, Permission.KEEP_PLATFORMS, goal.project_id)
    before = aim_of(goal)
    if aim == before:
        return goal
    write(goal, aim)
    goal.trace = publish(
        GoalAimed(actor_id=by.pk, at=at, project_id=goal.project_id, goal_id=goal.pk, before=before, after=aim)
    )
    return goal


@transaction.atomic
def undo_aimed(entry: AuditEntry, *, by: User, at: datetime) -> Goal:
    """Have a goal address again what it did before, as long as that is all there."""
    goal = locked(entry.details["goal_id"])
    check_may(by, Permission.UNDO, goal.project_id)
    if aim_of(goal) != Aim.read(entry.details["after"]):
        raise CannotUndo("Something else has happened to this since, so it stays.")
    try:
        write(goal, Aim.read(entry.details["before"]))
    except OutOfReach as gone:
        raise CannotUndo("What it addressed before is gone, so this stays.") from gone
    publish(GoalAimRestored(actor_id=by.pk, at=at, project_id=goal.project_id, goal_id=goal.pk, entry_id=entry.pk))
    return goal


def aim_of(goal: Goal) -> Aim:
    """Return what a goal addresses now."""
    chosen = goal.addressed.order_by("place").values_list("account_id", flat=True)
    return Aim(goal.platform_id, tuple(chosen), Sharing(goal.task_distribution_strategy))


def write(goal: Goal, aim: Aim) -> None:
    """Write what a goal addresses, all of it within its project."""
    check_within_reach(goal, aim)
    goal.platform_id, goal.task_distribution_strategy = aim.platform_id, aim.distribution.value
    goal.version += 1
    goal.save(update_fields=["platform", "task_distribution_strategy", "version"])
    goal.addressed.all().delete()
    GoalAccount.objects.bulk_create(
        GoalAccount(goal=goal, account_id=account_id, place=place) for place, account_id in enumerate(aim.account_ids)
    )


def check_within_reach(goal: Goal, aim: Aim) -> None:
    """Raise OutOfReach unless the platform is of the project, and the accounts of the platform, each once."""
    if aim.platform_id and not Platform.objects.filter(pk=aim.platform_id, project=goal.project_id).exists():
        raise OutOfReach("That platform is not in this project.")
    there = Account.objects.filter(pk__in=aim.account_ids, platform=aim.platform_id).count()
    if there != len(aim.account_ids):
        raise OutOfReach("Those accounts are not all on that platform.")
