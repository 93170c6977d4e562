"""Where goals and drafts stand."""

from enum import StrEnum


class GoalState(StrEnum):
    ACTIVE = "active"
    REACHED = "reached"
    LET_GO = "let_go"


class DraftState(StrEnum):
    """A plan is waited for, looked at, and then kept or dropped."""

    WAITING = "waiting"
    READY = "ready"
    KEPT = "kept"
    DROPPED = "dropped"


class Wish(StrEnum):
    """What a draft waits for: a whole plan, or something else in the place of one step."""

    WHOLE = "whole"
    SMALLER = "smaller"
    ANOTHER = "another"


BEING_LOOKED_AT = frozenset({DraftState.WAITING, DraftState.READY})
