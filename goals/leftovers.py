"""What stays and what goes with a goal, a platform or an account."""

from django.db.models import Q

from goals.actions.removing import KEPT_FOR
from goals.models import Account, Goal, Occurrence, Platform, Step
from goals.models.goal import GoalQuerySet
from goals.models.occurrence import OccurrenceQuerySet
from tasks.domain.lifecycle import State
from tasks.models import Task


def without_account(account: Account) -> dict[str, object]:
    goals = Goal.objects.kept().filter(addressed__account=account).newest_first()
    return left_alone(goals, Occurrence.objects.filter(account=account))


def without_platform(platform: Platform) -> dict[str, object]:
    goals = Goal.objects.kept().filter(platform=platform).newest_first()
    return left_alone(goals, Occurrence.objects.filter(account__platform=platform))


def without_goal(goal: Goal) -> dict[str, object]:
    """Return how many open tasks are let go with a goal, how many stay, and for how many days it is remembered."""
    of_goal = Q(pk__in=goal.steps.open().values("task")) | Q(pk__in=goal.occurrences.open().values("task"))
    begun = Task.objects.filter(of_goal, state=State.IN_PROGRESS).count()
    return {"waiting": Task.objects.filter(of_goal).count() - begun, "begun": begun, "days": KEPT_FOR.days}


def left_alone(goals: GoalQuerySet, theirs: OccurrenceQuerySet) -> dict[str, object]:
    """Return the goals that go on without it, how many open tasks of theirs stay, and how many are let go with it.

    What came up for an account is let go with it, unless somebody has begun with it or ended its rhythm.
    """
    bound = theirs.open().filter(goal__in=goals, goal__recurrence__stopped_at=None, is_kept=False)
    let_go = bound.filter(task__state=State.WAITING).count()
    open_tasks = [found.filter(goal__in=goals).open().count() for found in (Step.objects, Occurrence.objects)]
    return {"goals": list(goals), "let_go": let_go, "open_tasks": sum(open_tasks) - let_go}
