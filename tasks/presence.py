"""Who of a project's people has it open now."""

from django.db.models import BigAutoField, CharField, DurationField

from accounts.models import User
from dueit.core.live import presence, topics
from dueit.core.prepared import Prepared

HERE = Prepared(
    lambda project, topic, span: User.objects.filter(
        memberships__project=project, pk__in=presence.here(topic, span).order_by().values("user_id")
    ).order_by("name", "pk"),
    project=BigAutoField(),
    topic=CharField(),
    span=DurationField(),
)


def people_here(project_id: int) -> list[User]:
    """Return the members who have a page of the project open, by name, each once."""
    room = topics.of_project(project_id)
    return list(HERE.objects(User, project=project_id, topic=room, span=presence.lately()))
