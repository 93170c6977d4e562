"""What every message has: who is told, and of what."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from accounts.models import User
from dueit.core.events import Event
from notifications import actions
from notifications.domain.message import Message
from tasks.events import ProjectEvent
from tasks.models import Project, Task


def tell(event: Event, people: Iterable[int | None], words: str, *, kind: str, cause: str, **about: Any) -> None:
    """Tell people of an event, but not whoever did it; `words` may name them as {who}."""
    told = {person for person in people if person} - {event.actor_id}
    if told:
        title = words.format(who=name_of(event.actor_id))
        cause = f"{kind}:{cause}"
        messages = [Message(kind=kind, person=person, cause=cause, title=title, **about) for person in sorted(told)]
        actions.notify(messages, at=event.at)


def name_of(user_id: int | None) -> str:
    return str(User.objects.get(pk=user_id)) if user_id else "DueIT"


def of_task(task: Task, part: str = "") -> dict[str, str]:
    """What a message is about, if it is a task; `part` is the place on its page."""
    place = f"project-{task.project_id}"
    return {"subject": f"task-{task.pk}", "about": task.title, "place": place, "url": task.get_absolute_url() + part}


def of_project(event: ProjectEvent) -> dict[str, str]:
    """What a message is about, if it is the project of an event."""
    project, subject = Project.objects.get(pk=event.project_id or 0), event.subject
    return {"subject": subject, "about": project.name, "place": subject, "url": project.get_absolute_url()}


def instant(at: datetime) -> str:
    """The part of a cause that tells apart what can happen more than once."""
    return at.isoformat()
