"""What the palette offers of projects and tasks."""

from urllib.parse import urlencode

from accounts.models import User
from dueit.core.web.palette import Choice, Group, fitting
from tasks.models import Project

PAGES = (Choice("Projects", "users", url="/projects/"), Choice("Recent", "history", url="/recent/"))
SHOWN = 6


def groups(user: User, text: str) -> list[Group]:
    shared = Project.objects.visible_to(user).shared().in_use().order_by("name", "pk").values_list("pk", "name")
    projects = [Choice(name, "users", url=f"/projects/{pk}/") for pk, name in shared]
    return [
        Group("Go to", fitting(PAGES, text)),
        Group("Projects", fitting(projects, text)[:SHOWN]),
        Group("Or", [write_down(text)] if text else []),
    ]


def write_down(text: str) -> Choice:
    """What was typed may as well be something to do."""
    return Choice(f"Write down “{text}”", "plus", url=f"/tasks/add/?{urlencode({'line': text})}")
