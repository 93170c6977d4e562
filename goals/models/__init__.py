"""Why and when: goals, the steps towards them, and plans that are still being looked at."""

from goals.models.draft import Draft
from goals.models.goal import Goal
from goals.models.step import Step

__all__ = ["Draft", "Goal", "Step"]
