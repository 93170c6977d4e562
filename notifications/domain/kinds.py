"""What people are told of: the one table of kinds."""

from typing import NamedTuple


class Kind(NamedTuple):
    """One kind of notice: what it is called where people choose, its icon, and by what it goes beside the inbox."""

    label: str
    icon: str
    transports: frozenset[str] = frozenset()


BY_MAIL = frozenset({"email"})


KINDS: dict[str, Kind] = {
    "offered": Kind("Something is offered to you", "user", BY_MAIL),
    "handed_back": Kind("What you offered comes back", "undo-2", BY_MAIL),
    "taken": Kind("Somebody takes what you offered", "check"),
    "mentioned": Kind("Somebody calls you by name", "user", BY_MAIL),
    "commented": Kind("Somebody talks about a task of yours", "inbox"),
    "role_changed": Kind("You have another place in a project", "key", BY_MAIL),
    "removed": Kind("You are no longer in a project", "feather", BY_MAIL),
    "joined": Kind("Somebody whom you invited comes in", "users"),
    "goal_finished": Kind("A goal of a project is reached", "mountain"),
    "steps_ready": Kind("Steps that you waited for are there", "sparkles"),
}
