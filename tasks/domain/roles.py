"""Who may do what: one table from roles to permissions."""

from enum import StrEnum


class Role(StrEnum):
    """Whoever acts on a task: a person by their place in the project, or a part of the house."""

    OWNER = "owner"
    MEMBER = "member"
    VIEWER = "viewer"
    ASSIGNEE = "assignee"
    EXECUTOR = "executor"
    SYSTEM = "system"
    OPERATOR = "operator"


class Permission(StrEnum):
    SEE = "see"
    ADD = "add"
    ARRANGE = "arrange"
    PLAN = "plan"
    ASSIGN = "assign"
    COMMENT = "comment"
    KEEP_PLATFORMS = "keep_platforms"
    INVITE = "invite"
    KEEP_PROJECT = "keep_project"
    MANAGE_MEMBERS = "manage_members"
    REMOVE_PROJECT = "remove_project"
    START = "start"
    PUT_BACK = "put_back"
    COMPLETE = "complete"
    SKIP = "skip"
    FAIL = "fail"
    AUTO_SKIP = "auto_skip"
    UNDO = "undo"
    REMOVE = "remove"
    CARRY = "carry"


_LIFE = frozenset({Permission.START, Permission.PUT_BACK, Permission.COMPLETE, Permission.SKIP, Permission.UNDO})
_MEMBER = _LIFE | {
    Permission.SEE,
    Permission.ADD,
    Permission.ARRANGE,
    Permission.PLAN,
    Permission.ASSIGN,
    Permission.COMMENT,
    Permission.KEEP_PLATFORMS,
    Permission.REMOVE,
    Permission.CARRY,
}

# The places that a person can have in a project.
PLACES = (Role.OWNER, Role.MEMBER, Role.VIEWER)

PERMISSIONS: dict[Role, frozenset[Permission]] = {
    Role.OWNER: _MEMBER
    | {
        Permission.FAIL,
        Permission.INVITE,
        Permission.KEEP_PROJECT,
        Permission.MANAGE_MEMBERS,
        Permission.REMOVE_PROJECT,
    },
    Role.MEMBER: _MEMBER,
    Role.VIEWER: frozenset({Permission.SEE}),
    Role.ASSIGNEE: _MEMBER | {Permission.FAIL},
    Role.EXECUTOR: frozenset({Permission.START, Permission.COMPLETE, Permission.FAIL}),
    Role.SYSTEM: frozenset({Permission.AUTO_SKIP}),
    Role.OPERATOR: frozenset({Permission.SKIP, Permission.UNDO}),
}


# What can be done about a project that is put away; nothing in it moves.
WHILE_ARCHIVED = frozenset(
    {
        Permission.SEE,
        Permission.KEEP_PROJECT,
        Permission.MANAGE_MEMBERS,
        Permission.REMOVE_PROJECT,
    }
)


def may(role: Role, permission: str) -> bool:
    return permission in PERMISSIONS[role]


def permissions_in(role: Role, *, is_archived: bool) -> frozenset[Permission]:
    """Return what one may do in a project, which may be put away."""
    return PERMISSIONS[role] & WHILE_ARCHIVED if is_archived else PERMISSIONS[role]


def roles_that_may(permission: str) -> list[Role]:
    """Return the places in a project from which one may do that."""
    return [role for role in PLACES if may(role, permission)]


def actor(role: Role, *, is_assignee: bool) -> Role:
    """Return the role in which somebody acts on one task: a member who took it may do more than a member."""
    return Role.ASSIGNEE if is_assignee and role is Role.MEMBER else role
