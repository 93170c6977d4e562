"""Quick add: one line such as "Gym every monday at 7 #health ~45m" becomes a task and when it is meant to be done."""

from tasks.domain.quick_add.outcome import Found, QuickAdd
from tasks.domain.quick_add.parse import parse

__all__ = ["Found", "QuickAdd", "parse"]
