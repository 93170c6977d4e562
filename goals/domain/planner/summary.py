"""The plain sentences about a plan: what it covers, how long it is, and what to ask back."""

from datetime import date
from typing import Final

from goals.domain.planner.content import KINDS
from goals.domain.planner.goal import Goal
from goals.domain.planner.pace import in_words
from goals.domain.planner.words import capital

ENGLISH_ONLY: Final = "The built-in patterns only know English, so these steps are general ones."
GENERAL: Final = "I only have a general pattern for this goal."
_UNITS: Final = {1: "stages", 2: "steps", 3: "steps", 4: "small steps", 5: "tiny steps"}
_TRAINED_SLOWLY: Final = frozenset({"learn", "write", "build", "create", "fitness", "job_hunt"})


def duration(minutes: int) -> str:
    """Return minutes as people say them: "40 minutes", "an hour and a half"."""
    if minutes < 53:
        return f"{minutes if minutes < 10 else (minutes + 2) // 5 * 5} minutes"
    halves = (minutes + 15) // 30
    if halves == 2:
        return "an hour"
    if halves == 3:
        return "an hour and a half"
    return f"{in_words(halves // 2)} {'and a half ' if halves % 2 else ''}hours"


def covers(level: int, *, large: bool, whole: bool, minutes: int) -> str:
    """Say how far the steps reach."""
    if level == 5:
        return f"This covers the first session, about {duration(minutes)}."
    if not whole:
        return f"This covers the first stretch, about {duration(minutes)}. More comes after it."
    if not large:
        return f"This covers the whole goal, about {duration(minutes)}."
    if level == 1:
        return "This covers the whole goal in stages. The minutes are for a first round of each."
    return f"This covers a first round, about {duration(minutes)}. More comes after it."


def summary(kind: str, level: int, count: int) -> str:
    label = KINDS[kind].label
    return f"{capital(in_words(count))} {_UNITS[level]}, from the built-in pattern “{label}”."


def question(goal: Goal, kind: str, today: date) -> str | None:
    """Return the one thing worth asking back, if there is one."""
    if goal.others:
        return f"This looks like {in_words(len(goal.others) + 1)} goals. These steps are for the first one."
    if goal.due and goal.due < today:
        return "That date has passed. Would you like to choose another one?"
    if kind == "generic":
        return "What would be the first thing that someone could see?"
    if goal.due and kind in _TRAINED_SLOWLY and (goal.due - today).days < 7:
        return "That is soon. Would a later date, or a smaller version of the goal, be all right?"
    return None


def notes(goal: Goal, kind: str) -> tuple[str, ...]:
    """Return what to know about how the plan was made."""
    if not goal.english:
        return (ENGLISH_ONLY,)
    general = (GENERAL,) if kind == "generic" else ()
    return (*general, *(f"Set aside as a goal of its own: {capital(other)}" for other in goal.others))
