"""Runs the golden cases: one adapter per kind, from a case's input to the same keys as its `expect`."""

import json
from datetime import UTC, date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from dueit.core.days import local_day, start_of_day, wall_to_utc
from tasks.domain import lifecycle
from tasks.domain.board import Column, drag
from tasks.domain.lifecycle import Settlement, State
from tasks.domain.refusals import IllegalMove, MoveDenied
from tasks.domain.roles import Role
from tasks.tests.domain.ordered_list import OrderedList

GOLDEN = Path(__file__).with_name("golden.json")


def cases():
    return json.loads(GOLDEN.read_text(encoding="utf-8"))["cases"]


def run_case(kind, given):
    """Return what our rules say about the input of a case of this kind."""
    return RUNNERS[kind](given)


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


def run_day_start(given):
    zone, day_start = ZoneInfo(given["tz"]), time.fromisoformat(given.get("day_start", "00:00"))
    return {"instant": _spoken(start_of_day(date.fromisoformat(given["day"]), zone, day_start))}


def run_wall_to_utc(given):
    day, wall = date.fromisoformat(given["day"]), time.fromisoformat(given["time"])
    return {"instant": _spoken(wall_to_utc(day, wall, ZoneInfo(given["tz"])))}


def run_today(given):
    at, zone = datetime.fromisoformat(given["instant"]), ZoneInfo(given["tz"])
    return {"day": local_day(at, zone, time.fromisoformat(given.get("day_start", "00:00"))).isoformat()}


def _spoken(at):
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


RUNNERS = {
    "transition": run_transition,
    "drag": run_drag,
    "order": run_order,
    "day_start": run_day_start,
    "wall_to_utc": run_wall_to_utc,
    "today": run_today,
}
