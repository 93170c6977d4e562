"""Who of a project's people has it open now."""

from functools import lru_cache
from typing import NamedTuple

from django.db.models import BigAutoField, CharField, DurationField
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from accounts.domain.calling import called
from accounts.models import User
from dueit.core.live import presence, topics
from dueit.core.prepared import Prepared

HERE = Prepared(
    lambda project, topic, span: (
        User.objects.filter(
            memberships__project=project, pk__in=presence.here(topic, span).order_by().values("user_id")
        )
        .order_by("name", "pk")
        .values_list("pk", "name", "email")
    ),
    project=BigAutoField(),
    topic=CharField(),
    span=DurationField(),
)


class Here(NamedTuple):
    """Somebody who is here, and what they are called."""

    pk: int
    name: str


def people_here(project_id: int) -> tuple[Here, ...]:
    """Return the members who have a page of the project open, by name, each once."""
    room = topics.of_project(project_id)
    found = HERE.rows(project=project_id, topic=room, span=presence.lately())
    return tuple(Here(pk, called(name, email)) for pk, name, email in found)


@lru_cache(maxsize=1_024)
def drawn_here(people: tuple[Here, ...]) -> SafeString:
    return render_to_string("tasks/_here.html", {"people": people})
