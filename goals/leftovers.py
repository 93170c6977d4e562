"""What stays and what goes with a platform or an account."""

from goals.models import Account, Goal, Occurrence, Platform, Step
from goals.models.goal import GoalQuerySet
from goals.models.occurrence import OccurrenceQuerySet
from tasks.domain.lifecycle import State


def without_account(account: Account) -> dict[str, object]:
    goals = Goal.objects.filter(addressed__account=account).newest_first()
    return left_alone(goals, Occurrence.objects.filter(account=account))


def without_platform(platform: Platform) -> dict[str, object]:
    return left_alone(platform.goals.newest_first(), Occurrence.objects.filter(account__platform=platform))


def left_alone(goals: GoalQuerySet, theirs: OccurrenceQuerySet) -> dict[str, object]:
    """Return the goals that go on without it, how many open tasks of theirs stay, and how many are let go with it.

    What came up for an account is let go with it, unless somebody has begun with it or ended its rhythm.
    """
    bound = theirs.open().filter(goal__in=goals, goal__recurrence__stopped_at=None, is_kept=False)
    let_go = bound.filter(task__state=State.WAITING).count()
    open_tasks = [found.filter(goal__in=goals).open().count() for found in (Step.objects, Occurrence.objects)]
    return {"goals": list(goals), "let_go": let_go, "open_tasks": sum(open_tasks) - let_go}
