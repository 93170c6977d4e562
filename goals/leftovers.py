"""What stays when a platform or an account goes."""

from goals.models import Step
from goals.models.goal import GoalQuerySet


def left_alone(goals: GoalQuerySet) -> dict[str, object]:
    """Return the goals that go on without it, and how many open tasks of theirs stay as they are."""
    return {"goals": list(goals), "open_tasks": Step.objects.filter(goal__in=goals).open().count()}
