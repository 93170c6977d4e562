"""What people are told of: the one table of kinds."""

from enum import StrEnum
from typing import NamedTuple


class Way(StrEnum):
    """By what somebody is told, beside their inbox."""

    PUSH = "push"
    EMAIL = "email"
    DIGEST = "digest"


WAY_WORDS = {Way.PUSH: "push", Way.EMAIL: "mail", Way.DIGEST: "digest"}


class Group(StrEnum):
    """What kinds belong together where people choose, in this order."""

    TASKS = "Your tasks"
    PEOPLE = "From others"
    PROJECTS = "Your projects"
    GOALS = "Your goals"
    ACCOUNT = "Your account"


class Kind(NamedTuple):
    """One kind of notice: what it is called where people choose, its icon and group, and how it goes by default.

    What `passes_quiet` is for a person's security: it knows neither quiet hours nor budgets, and can't be switched off.
    Nor can people choose about what is not `is_offered` in their matrix, nor is it in their inbox.
    What `ends` no longer holds once it is not fresh any more.
    """

    label: str
    icon: str
    group: Group
    ways: frozenset[Way] = frozenset()
    passes_quiet: bool = False
    is_offered: bool = True
    ends: bool = False


DISTURBS = frozenset({Way.PUSH, Way.EMAIL})
BY_PUSH = frozenset({Way.PUSH})
BY_MAIL = frozenset({Way.EMAIL})
LATER = frozenset({Way.DIGEST})
DIGEST = "digest"


KINDS: dict[str, Kind] = {
    "reminder": Kind("A reminder that you set", "bell", Group.TASKS, DISTURBS),
    "resting": Kind("Tasks of yours have been resting", "moon", Group.TASKS, LATER),
    "offered": Kind("Something is offered to you", "user", Group.PEOPLE, DISTURBS),
    "handed_back": Kind("What you offered comes back", "undo-2", Group.PEOPLE, DISTURBS),
    "taken": Kind("Somebody takes what you offered", "check", Group.PEOPLE, LATER),
    "mentioned": Kind("Somebody calls you by name", "user", Group.PEOPLE, DISTURBS),
    "commented": Kind("Somebody talks about a task of yours", "inbox", Group.PEOPLE, LATER),
    # a letter of its own goes to them
    "invited": Kind("Somebody asks you into a project", "users", Group.PROJECTS, BY_PUSH, ends=True),
    "role_changed": Kind("You have another place in a project", "key", Group.PROJECTS, BY_MAIL),
    "removed": Kind("You are no longer in a project", "feather", Group.PROJECTS, BY_MAIL),
    "joined": Kind("Somebody whom you invited comes in", "users", Group.PROJECTS, LATER),
    "goal_finished": Kind("A goal of a project is reached", "mountain", Group.GOALS, LATER),
    "steps_ready": Kind("Steps that you waited for are there", "sparkles", Group.GOALS),
    DIGEST: Kind("What can wait, together", "inbox", Group.PEOPLE, BY_MAIL, is_offered=False),
    "achievement": Kind("A quiet moment of yours", "sprout", Group.GOALS, LATER),
    "replanned": Kind("Days of a goal are spread anew", "calendar", Group.GOALS, LATER),
    "sign_in": Kind("A sign-in from a new place", "key", Group.ACCOUNT, DISTURBS, passes_quiet=True),
    # letters of their own go out for these
    "account_changed": Kind("Your password or address changed", "key", Group.ACCOUNT, BY_PUSH, passes_quiet=True),
}
SECURITY = frozenset(name for name, kind in KINDS.items() if kind.passes_quiet)
