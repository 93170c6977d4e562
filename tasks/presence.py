"""Who of a project's people has it open now."""

from accounts.models import User
from dueit.core.live import presence, topics


def people_here(project_id: int) -> list[User]:
    """Return the members who have a page of the project open, by name, each once."""
    open_pages = presence.here(topics.of_project(project_id)).order_by()
    people = User.objects.filter(memberships__project=project_id, pk__in=open_pages.values("user_id"))
    return list(people.order_by("name", "pk"))
