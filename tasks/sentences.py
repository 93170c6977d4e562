"""What happened to tasks, to talk and to projects, as sentences: who did it stands in front of each.

`{what}` is the name of what it happened to, `{whom}` somebody else's.
"""

from dueit.core.events import Event
from dueit.core.events.models import AuditEntry
from dueit.core.events.telling import Words
from tasks import events as happened
from tasks.domain.roles import Role

MOVED = {
    "start": "began with {what}",
    "put_back": "put {what} back",
    "complete": "settled {what}",
    "skip": "let {what} go",
    "fail": "said that {what} didn't work out",
    "auto_skip": "let {what} go by itself",
    "today": "brought {what} to today",
    "not_today": "left {what} for another day",
    "some_day": "moved {what} to some day",
    "spread": "planned {what} anew",
    "move": "planned {what} for another day",
    "rest": "left {what} to rest for two weeks",
}
NOT_THIS_TIME = "left {what} be this time"
# The trail keeps no words, a project only its name and the one before: what was named earlier is not told.
RENAMED, NAMED = "renamed the project from {was} to {what}", "gave the project the name {what}"
PLACED = {
    Role.OWNER: "made {whom} an owner",
    Role.MEMBER: "made {whom} a member",
    Role.VIEWER: "made {whom} a viewer",
}


def moved(entry: AuditEntry) -> str:
    return MOVED[entry.details["move"]]


def placed(entry: AuditEntry) -> str:
    return PLACED[Role(entry.details["role"])]


def parted(entry: AuditEntry) -> str:
    is_own = entry.details["user_id"] == entry.actor_id
    return "left the project" if is_own else "took {whom} off the list of members"


def back(entry: AuditEntry) -> str:
    return "stays after all" if entry.details["user_id"] == entry.actor_id else "put {whom} back on the list of members"


def invited(entry: AuditEntry) -> str:
    return "invited somebody by mail" if entry.details["by_mail"] else "made a link to join"


def mailed(entry: AuditEntry) -> str:
    return "sent an invitation" if entry.details["is_sent"] else "could not deliver an invitation"


def carried(entry: AuditEntry) -> str:
    count = entry.details["count"]
    return "moved one task to another project" if count == 1 else f"moved {count} tasks to another project"


SENTENCES: dict[type[Event], str | Words] = {
    happened.TaskAdded: "wrote down {what}",
    happened.TaskMoved: moved,
    happened.TaskPlanned: moved,
    happened.TaskPlaced: "moved {what} in the list",
    happened.TaskStartedAfresh: "started {what} afresh",
    happened.TaskBrokenDown: "made {what} smaller",
    happened.TaskRestored: "took a change of {what} back",
    happened.TaskRemoved: "removed {what} for good",
    happened.TaskLeftBehind: "let {what} go with an old chapter",
    happened.TaskBroughtBack: "brought {what} back with its chapter",
    happened.TaskHandedBack: "left {what} free to take again",
    happened.TaskOffered: "offered {what} to {whom}",
    happened.TaskTaken: "took {what}",
    happened.TaskReturned: "handed {what} back",
    happened.OfferWithdrawn: "took back the offer of {what}",
    happened.TaskCarried: "moved {what} here from another project",
    happened.TasksCarriedAway: carried,
    happened.CommentWritten: "said something about {what}",
    happened.CommentMended: "mended a comment on {what}",
    happened.CommentRemoved: "removed a comment on {what}",
    happened.CommentTakenBack: "took back a comment on {what}",
    happened.CommentRestored: "brought back a comment on {what}",
    happened.ProjectOpened: "opened the project",
    happened.ProjectRenamed: "gave the project another name",
    happened.ProjectClockSet: "set the project's clock to another time zone",
    happened.ProjectArchived: "archived the project",
    happened.ProjectBroughtBack: "brought the project back from the archive",
    happened.ProjectHandedOver: "handed the project over to {whom}",
    happened.HandOverTakenBack: "took the project back from {whom}",
    happened.RoleGiven: placed,
    happened.MemberLeft: parted,
    happened.MemberBroughtBack: back,
    happened.InvitationMade: invited,
    happened.InvitationRevoked: "took an invitation back",
    happened.InvitationMailed: mailed,
    happened.MemberJoined: "joined the project",
}
