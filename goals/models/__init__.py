"""Why and when: goals, steps and rhythms, where they are pursued, and plans that are still being looked at."""

from goals.models.draft import Draft
from goals.models.goal import Goal
from goals.models.last_sweep import LastSweep
from goals.models.occurrence import Occurrence
from goals.models.platform import Account, GoalAccount, Platform
from goals.models.receipt import Receipt
from goals.models.recurrence import Recurrence
from goals.models.recurrence_version import RecurrenceVersion
from goals.models.step import Step
from goals.models.time_off import TimeOff

__all__ = [
    "Account",
    "Draft",
    "Goal",
    "GoalAccount",
    "LastSweep",
    "Occurrence",
    "Platform",
    "Receipt",
    "Recurrence",
    "RecurrenceVersion",
    "Step",
    "TimeOff",
]
