"""Why and when: goals, the steps towards them, where they are pursued, and plans that are still being looked at."""

from goals.models.draft import Draft
from goals.models.goal import Goal
from goals.models.platform import Account, GoalAccount, Platform
from goals.models.step import Step

__all__ = ["Account", "Draft", "Goal", "GoalAccount", "Platform", "Step"]
