"""What people say about a goal, its rhythm, and where it is pursued."""

from goals.forms.aiming import AimForm
from goals.forms.goals import GoalForm, LevelForm
from goals.forms.platforms import AccountForm, NewPlatformForm, PlatformForm
from goals.forms.rhythm import RhythmForm
from goals.forms.time_off import TimeOffForm
from goals.forms.wish import WishForms

__all__ = [
    "AccountForm",
    "AimForm",
    "GoalForm",
    "LevelForm",
    "NewPlatformForm",
    "PlatformForm",
    "RhythmForm",
    "TimeOffForm",
    "WishForms",
]
