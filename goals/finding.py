"""What goals add to finding: themselves, and tasks by what they are for."""

from accounts.models import User
from goals.models import Goal, Occurrence, Platform, Step
from goals.models.goal import GoalQuerySet
from tasks.finding.filters import Options
from tasks.finding.hits import Hit
from tasks.models.task import TaskQuerySet

MOST = 200


def goals_found(user: User, text: str, most: int) -> list[Hit]:
    """Return the newest goals that `user` may see and that hold all words of `text`."""
    found = Goal.objects.visible_to(user).in_use().matching(text).newest_first()[:most]
    return [Hit(goal.title, goal.get_absolute_url(), "mountain", "Goal") for goal in found]


def goals_to_choose(user: User) -> Options:
    """Return the newest goals of `user`, those that go on first."""
    goals = Goal.objects.visible_to(user).in_use().newest_first()[:MOST]
    return [(str(goal.pk), goal.title) for goal in sorted(goals, key=lambda goal: not goal.is_open)]


def of_goal(tasks: TaskQuerySet, number: int, user: User) -> TaskQuerySet:
    return for_goals(tasks, Goal.objects.visible_to(user).filter(pk=number))


def platforms_to_choose(user: User) -> Options:
    platforms = Platform.objects.visible_to(user).filter(project__archived_at=None).in_order()[:MOST]
    return [(str(platform.pk), platform.name) for platform in platforms]


def of_platform(tasks: TaskQuerySet, number: int, user: User) -> TaskQuerySet:
    return for_goals(tasks, Goal.objects.visible_to(user).filter(platform=number))


def for_goals(tasks: TaskQuerySet, goals: GoalQuerySet) -> TaskQuerySet:
    """Narrow tasks to the steps of goals and to what came up for them."""
    steps = Step.objects.filter(goal__in=goals).values("task")
    return tasks.filter(
        pk__in=steps.union(Occurrence.objects.filter(goal__in=goals, task__isnull=False).values("task"))
    )
