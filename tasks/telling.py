"""What happened to tasks, in people's words."""

from collections.abc import Collection, Iterable

from dueit.core.events.models import AuditEntry
from dueit.core.events.telling import Told, tell
from tasks.domain.lifecycle import Reason, move_label
from tasks.domain.many import Deed, counted, done
from tasks.domain.roles import Role
from tasks.looks import tags_of
from tasks.models import Project, SavedView, Task

MOVED = {
    "start": "Begun",
    "put_back": "Put back",
    "complete": "Settled",
    "skip": "Let go",
    "fail": "Didn't work out",
    "auto_skip": "Let go by itself",
    "today": "Brought to today",
    "not_today": "Not today",
    "some_day": "Moved to some day",
    "spread": "Planned anew",
    "move": "Planned for another day",
    "rest": "Left to rest for two weeks",
}
BY_ITSELF = {Reason.GOAL_DELETED: "Let go with its goal"}


ANSWERED = {
    "pick_up": "Picked up where things were",
    "ease_in": "Short days for a week",
    "new_chapter": "New chapter begun",
}


def moved(entry: AuditEntry) -> str:
    """Say how a task was moved."""
    if entry.details["move"] == "auto_skip":
        return BY_ITSELF.get(entry.details["after"]["reason"], MOVED["auto_skip"])
    return MOVED[entry.details["move"]]


def tell_of_tasks(entries: Iterable[AuditEntry]) -> list[Told]:
    """Put entries into words; what comes up again was not let go, it was only not this time."""
    told = tell(entries)
    this_time = not_this_time(one.entry for one in told)
    return [one._replace(words=move_label("skip", of_goal=True)) if one.entry.pk in this_time else one for one in told]


def not_this_time(entries: Iterable[AuditEntry]) -> set[int]:
    """Return the ids of those entries that let go what comes up again."""
    let_go = {entry.pk: entry.details["task_id"] for entry in entries if was_let_go(entry)}
    tags = tags_of(set(let_go.values()))
    return {pk for pk, task_id in let_go.items() if task_id in tags and tags[task_id].repeats}


def was_let_go(entry: AuditEntry) -> bool:
    """Whether somebody let a task go, which the house did not do by itself."""
    return entry.kind == "TaskMoved" and entry.details["move"] == "skip"


def answered(entry: AuditEntry) -> str:
    """Say how somebody who came back went on."""
    return ANSWERED[entry.details["choice"]]


PLACED = {
    Role.OWNER: "Somebody became an owner",
    Role.MEMBER: "Somebody became a member",
    Role.VIEWER: "Somebody became a viewer",
}


def placed(entry: AuditEntry) -> str:
    """Say which place somebody was given in a project."""
    return PLACED[Role(entry.details["role"])]


def invited(entry: AuditEntry) -> str:
    """Say how a way into a project was opened."""
    return "Somebody was invited by mail" if entry.details["by_mail"] else "A link to join was made"


def mailed(entry: AuditEntry) -> str:
    """Say what became of the letter of an invitation."""
    return "Invitation sent" if entry.details["is_sent"] else "Invitation could not be delivered"


def carried(entry: AuditEntry) -> str:
    """Say how many tasks left for another project."""
    return done(Deed.CARRY, entry.details["count"])


def together(entry: AuditEntry) -> str:
    """Say what was done with how many tasks at once."""
    return done(entry.details["deed"], len(entry.details["entries"]))


def added_together(entry: AuditEntry) -> str:
    """Say how many lines were kept at once."""
    return f"{counted(len(entry.details['entries']))} added"


def parted(entry: AuditEntry) -> str:
    """Say how somebody came to be no longer in a project."""
    return "Left" if entry.details["user_id"] == entry.actor_id else "Somebody was taken off the list of members"


def back(entry: AuditEntry) -> str:
    """Say how somebody came to be in a project again."""
    return "Back again" if entry.details["user_id"] == entry.actor_id else "Somebody is back on the list of members"


def titles(task_ids: Collection[int]) -> dict[int, str]:
    """Return the titles of tasks that are still there."""
    return dict(Task.objects.filter(pk__in=task_ids).values_list("pk", "title"))


def project_names(project_ids: Collection[int]) -> dict[int, str]:
    """Return the names of projects that are still there."""
    return dict(Project.objects.filter(pk__in=project_ids).values_list("pk", "name"))


def view_names(view_ids: Collection[int]) -> dict[int, str]:
    """Return the names of searches that are still kept."""
    return dict(SavedView.objects.filter(pk__in=view_ids).values_list("pk", "name"))
