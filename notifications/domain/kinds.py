"""What people are told of: the one table of kinds."""

from typing import NamedTuple


class Kind(NamedTuple):
    """One kind of notice: what it is called where people choose, and its icon."""

    label: str
    icon: str


KINDS: dict[str, Kind] = {
    "offered": Kind("Something is offered to you", "user"),
    "handed_back": Kind("What you offered comes back", "undo-2"),
    "taken": Kind("Somebody takes what you offered", "check"),
    "mentioned": Kind("Somebody calls you by name", "user"),
    "commented": Kind("Somebody talks about a task of yours", "inbox"),
    "role_changed": Kind("You have another place in a project", "key"),
    "removed": Kind("You are no longer in a project", "feather"),
    "joined": Kind("Somebody whom you invited comes in", "users"),
    "goal_finished": Kind("A goal of a project is reached", "mountain"),
    "steps_ready": Kind("Steps that you waited for are there", "sparkles"),
}
