"""What every message has: who is told, and of what."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, TypedDict

from django.db.models import QuerySet

from accounts.models import User
from dueit.core.events import Event
from dueit.core.events.models import AuditEntry
from dueit.core.live import topics
from notifications import actions
from notifications.domain.message import Message
from tasks.events import ProjectEvent
from tasks.models import Membership, Offer, Project, Task


class About(TypedDict):
    """What a message is about, where that is, and where it is seen."""

    subject: str
    about: str
    place: str
    url: str


def tell(event: Event, people: Iterable[int | None], words: str, *, kind: str, cause: str, **about: Any) -> None:
    """Tell people of an event: see `messages`."""
    actions.notify(messages(event, people, words, kind=kind, cause=cause, **about), at=event.at)


def messages(
    event: Event, people: Iterable[int | None], words: str, *, kind: str, cause: str, place: str = "", **about: Any
) -> list[Message]:
    """Word what people hear of an event; `words` may name whoever did it as {who}.

    Neither do they hear of it themselves, nor whoever is not (any more) where it happened.
    """
    told = {person for person in people if person} - {event.actor_id}
    if place and told:
        told &= people_in(place)
    if not told:
        return []
    title, cause = words.format(who=name_of(event.actor_id)), f"{kind}:{cause}"
    return [
        Message(kind=kind, person=person, cause=cause, title=title, place=place, **about) for person in sorted(told)
    ]


def people_in(place: str) -> set[int]:
    """Return who sees what is in a place, such as "project-4"."""
    there = Membership.objects.filter(project=topics.project_in(place))
    return set(there.values_list("user", flat=True))


def instant_of(entry_id: int) -> datetime:
    """Return when that happened of which `entry_id` is the trace."""
    return AuditEntry.objects.get(pk=entry_id).at


def name_of(user_id: int | None) -> str:
    return str(User.objects.get(pk=user_id)) if user_id else "DueIT"


def of_task(task: Task, part: str = "") -> About:
    """What a message is about, if it is a task; `part` is the place on its page."""
    place = f"project-{task.project_id}"
    return {"subject": f"task-{task.pk}", "about": task.title, "place": place, "url": task.get_absolute_url() + part}


def of_project(event: ProjectEvent) -> About:
    """What a message is about, if it is the project of an event."""
    project, subject = Project.objects.get(pk=event.project_id or 0), event.subject
    return {"subject": subject, "about": project.name, "place": subject, "url": project.get_absolute_url()}


def offered(offer_id: int | None) -> str:
    """The cause of what somebody hears of an offer."""
    return f"offered:offer-{offer_id}"


def keys_of(offers: QuerySet[Offer]) -> list[str]:
    """Return under which keys people were told of these offers."""
    return [f"{offered(offer_id)}:{user_id}" for offer_id, user_id in offers.values_list("pk", "to")]


def instant(at: datetime) -> str:
    """The part of a cause that tells apart what can happen more than once."""
    return at.isoformat()
