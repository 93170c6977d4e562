"""The planner that needs nobody else: goals in plain English become steps, by patterns."""

from goals.domain.planner.content import KINDS
from goals.domain.planner.planning import plan
from goals.domain.planner.smaller import smaller

__all__ = ["KINDS", "plan", "smaller"]
