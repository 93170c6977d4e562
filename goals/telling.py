"""What happened to goals and platforms, in people's words."""

from collections.abc import Collection

from dueit.core.events.models import AuditEntry
from goals.domain.replan_words import counted
from goals.domain.standing import GoalState
from goals.models import Account, Goal, Platform
from tasks.domain.greeting import number_word

ENDED = {GoalState.REACHED: "Reached", GoalState.LET_GO: "Let go"}


def ended(entry: AuditEntry) -> str:
    """Say how a goal came to rest."""
    return ENDED[GoalState(entry.details["state"])]


def kept(entry: AuditEntry) -> str:
    """Say how many steps were kept."""
    count = len(entry.details["created"])
    return f"{number_word(count).capitalize()} step{'s' * (count != 1)} kept"


def replanned(entry: AuditEntry) -> str:
    """Say how many tasks were moved, and how many let go, when days were spread again."""
    counts = counted(entry.details["moved"], entry.details["let_go"])
    return f"Spread again: {counts}" if counts else "Spread again"


def titles(goal_ids: Collection[int]) -> dict[int, str]:
    """Return the titles of goals that are still there."""
    return dict(Goal.objects.filter(pk__in=goal_ids).values_list("pk", "title"))


def platform_names(platform_ids: Collection[int]) -> dict[int, str]:
    return dict(Platform.objects.filter(pk__in=platform_ids).values_list("pk", "name"))


def account_names(account_ids: Collection[int]) -> dict[int, str]:
    return dict(Account.objects.filter(pk__in=account_ids).values_list("pk", "username"))
