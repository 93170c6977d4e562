"""All that is in a project, to be counted before it goes and to be taken along."""

from typing import Any, TypeAlias

from django.conf import settings
from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce
from django.utils.module_loading import import_string

from tasks.margin import name_of
from tasks.models import Comment, Project, Remark, Task

Part: TypeAlias = "QuerySet[Any, Any]"
CALLED = "_called"
OF_A_PERSON = ("name", "role", "joined_at")
OF_A_TASK = (
    *("id", "title", "note", "minutes", "at_time", "fixed_on", "labels", "state", "planned_on", "settled_on", "reason"),
    *("afresh_from", "part_of", "created_at", "started_at", "finished_at"),
)


def parts_of(project: Project) -> dict[str, Part]:
    """Return everything of a project by its kind, also what other apps keep there: see CONTENTS in dueit.registries."""
    talk = Comment.objects.shown().filter(task__project=project)
    notes = Remark.objects.filter(task__project=project)
    notes_told = notes.annotate(author=name_of("entry__actor"), written_at=F("entry__at"))
    people = project.memberships.order_by("pk").annotate(name=name_of("user"))
    tasks = Task.objects.filter(project=project).in_order()
    parts: dict[str, Part] = {
        "people": people.values(*OF_A_PERSON),
        "tasks": tasks.values(*OF_A_TASK, **called("author", "assignee", "settled_by")),
        "talk": talk.order_by("pk").values("task", "text", "written_at", **called("author")),
        "notes": notes_told.order_by("pk").values("task", "author", "text", "written_at"),
    }
    return parts | {kind: import_string(path)(project) for kind, path in import_string(settings.CONTENTS).items()}


def called(*people: str) -> dict[str, Coalesce]:
    """Word what people are called, each by what they are to a row: see `plain`."""
    return {f"{one}{CALLED}": name_of(one) for one in people}


def exported(project: Project) -> dict[str, Any]:
    """Return a project as one document of plain values."""
    about = {"name": project.name, "time_zone": project.time_zone, "created_at": project.created_at}
    return {"project": about, **{kind: [plain(row) for row in part] for kind, part in parts_of(project).items()}}


def plain(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row as a stranger reads it: whoever is called something is told by name, such as its `author`."""
    return {key.removesuffix(CALLED).removesuffix("__name"): value for key, value in row.items()}
