"""The life of a task: its states, the moves between them, and who may make them."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from tasks.domain.refusals import MoveConflict, MoveDenied
from tasks.domain.roles import Role, may


class State(StrEnum):
    WAITING = "waiting"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    FAILED = "failed"
    SKIPPED = "skipped"


OPEN = frozenset({State.WAITING, State.IN_PROGRESS})
SETTLED = frozenset(State) - OPEN

STATE_WORDS = {
    State.WAITING: "To do",
    State.IN_PROGRESS: "Begun",
    State.COMPLETED: "Settled",
    State.FAILED: "Didn't work out",
    State.SKIPPED: "Let go",
}


class Reason(StrEnum):
    """Why the house itself may let a waiting task go. There is no such reason as a day gone by."""

    SUPERSEDED = "superseded"
    WEEK_ENDED = "week_ended"
    GOAL_DELETED = "goal_deleted"
    REPLANNED = "replanned"
    FADED = "faded"


class Move(NamedTuple):
    sources: frozenset[State]
    target: State
    label: str


_WAITING = frozenset({State.WAITING})

MOVES = {
    "start": Move(_WAITING, State.IN_PROGRESS, "Begin"),
    "put_back": Move(frozenset({State.IN_PROGRESS}), State.WAITING, "Put back"),
    "complete": Move(OPEN, State.COMPLETED, "Settle"),
    "skip": Move(OPEN, State.SKIPPED, "Let it go"),
    "fail": Move(OPEN, State.FAILED, "Didn't work out"),
    "auto_skip": Move(_WAITING, State.SKIPPED, "Let go by itself"),
}

UNDO_SECONDS = 300


@dataclass(frozen=True)
class Settlement:
    """How a task was settled, as far as undoing it is concerned."""

    previous: State
    seconds_ago: float
    by_actor: bool


def words(state: State, *, of_goal: bool = False) -> str:
    """Return a state in people's words; a goal's occurrence that was let go is only "not this time"."""
    return "Not this time" if of_goal and state is State.SKIPPED else STATE_WORDS[state]


def move_label(move: str, *, of_goal: bool = False) -> str:
    """Return what the button of a move says."""
    return "Not this time" if of_goal and move == "skip" else MOVES[move].label


def apply(move: str, state: State, *, actor: Role, manual: bool = True, reason: str = "") -> State:
    """Return the state that `move` leads to from `state`, the same one if it is there already.

    Raise MoveDenied if `actor` may not make the move at all, MoveConflict if not from this state.
    """
    _refuse_strangers(move, actor, manual=manual, reason=reason)
    sources, target, _ = MOVES[move]
    if state in sources or state == target:
        return target
    raise MoveConflict("already_settled" if state in SETTLED else "wrong_state")


def undo(state: State, last: Settlement | None, *, actor: Role) -> State:
    """Return the state before the task was settled: for five minutes, for the person who settled it."""
    if not may(actor, "undo"):
        raise MoveDenied("not_allowed")
    if last is None or state in OPEN:
        raise MoveConflict("nothing_to_undo")
    if not last.by_actor:
        raise MoveDenied("undo_only_own")
    if last.seconds_ago > UNDO_SECONDS:
        raise MoveConflict("undo_too_late")
    return last.previous


def moves_from(state: State, *, actor: Role) -> list[str]:
    """Return the moves that `actor` can make on a task in `state`, in the order in which to offer them."""
    return [name for name, move in MOVES.items() if state in move.sources and may(actor, name)]


def _refuse_strangers(move: str, actor: Role, *, manual: bool, reason: str) -> None:
    if move not in MOVES:
        raise MoveDenied("unknown_action")
    if not may(actor, move):
        raise MoveDenied("not_allowed")
    if actor is Role.EXECUTOR and manual:
        raise MoveDenied("manual_task")
    if move == "auto_skip" and reason not in set(Reason):
        raise MoveDenied("reason_required")
