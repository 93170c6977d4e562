"""Cases of a task's life, the board and the order of a list."""

from tasks.domain import lifecycle
from tasks.domain.board import Column, drag
from tasks.domain.lifecycle import Settlement, State
from tasks.domain.refusals import IllegalMove, MoveDenied
from tasks.domain.roles import Role
from tasks.tests.domain.ordered_list import OrderedList


def run_transition(given):
    state = State(given["state"])
    try:
        after = _moved(given, state)
    except IllegalMove as refusal:
        result = "denied" if isinstance(refusal, MoveDenied) else "conflict"
        return {"result": result, "state": state.value, "code": refusal.code}
    return {"result": "noop" if after is state else "changed", "state": after.value, "code": ""}


def _moved(given, state):
    actor = Role(given["actor"])
    if given["action"] == "undo":
        return lifecycle.undo(state, _settlement(given), actor=actor)
    manual = given.get("execution", "manual") == "manual"
    return lifecycle.apply(given["action"], state, actor=actor, manual=manual, reason=given.get("reason", ""))


def _settlement(given):
    if not given.get("prev_state"):
        return None
    return Settlement(State(given["prev_state"]), given.get("seconds_since", 0), given.get("same_actor", True))


def run_drag(given):
    try:
        return {"action": drag(State(given["state"]), Column(given["column"]))}
    except IllegalMove:
        return {"action": "!"}


def run_order(given):
    ordered = OrderedList()
    for deed, *items in given["ops"]:
        getattr(ordered, deed)(*items)
    order = ordered.order
    return {"order": order, "positions": [ordered.rows[item] for item in order], "respaced": ordered.respaced}


RUNNERS = {"transition": run_transition, "drag": run_drag, "order": run_order}
