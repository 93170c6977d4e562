"""All that is in a project, to be counted before it goes and to be taken along."""

from typing import Any, TypeAlias

from django.conf import settings
from django.db.models import F, QuerySet
from django.utils.module_loading import import_string

from tasks.models import Comment, Project, Remark, Task

Part: TypeAlias = "QuerySet[Any, Any]"
OF_A_PERSON = ("name", "role", "joined_at")
OF_A_TASK = (
    *("id", "title", "note", "minutes", "at_time", "fixed_on", "labels", "state", "planned_on", "settled_on", "reason"),
    *("author__name", "assignee__name", "settled_by__name", "afresh_from", "part_of"),
    *("created_at", "started_at", "finished_at"),
)


def parts_of(project: Project) -> dict[str, Part]:
    """Return everything of a project by its kind, also what other apps keep there: see CONTENTS in dueit.registries."""
    talk = Comment.objects.shown().filter(task__project=project)
    notes = Remark.objects.filter(task__project=project)
    notes_told = notes.annotate(author=F("entry__actor__name"), written_at=F("entry__at"))
    parts: dict[str, Part] = {
        "people": project.memberships.order_by("pk").annotate(name=F("user__name")).values(*OF_A_PERSON),
        "tasks": Task.objects.filter(project=project).in_order().values(*OF_A_TASK),
        "talk": talk.order_by("pk").values("task", "author__name", "text", "written_at"),
        "notes": notes_told.order_by("pk").values("task", "author", "text", "written_at"),
    }
    return parts | {kind: import_string(path)(project) for kind, path in import_string(settings.CONTENTS).items()}


def exported(project: Project) -> dict[str, Any]:
    """Return a project as one document of plain values."""
    about = {"name": project.name, "time_zone": project.time_zone, "created_at": project.created_at}
    return {"project": about, **{kind: [plain(row) for row in part] for kind, part in parts_of(project).items()}}


def plain(row: dict[str, Any]) -> dict[str, Any]:
    """Return a row as a stranger reads it: whoever is called something is told by name, such as its `author`."""
    return {key.removesuffix("__name"): value for key, value in row.items()}
