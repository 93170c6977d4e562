"""What the palette offers of projects and tasks, and of whatever else goes by the typed words."""

from urllib.parse import urlencode

from accounts.models import User
from dueit.core.web.palette import Choice, Group, fitting
from tasks.finding.hits import suggest
from tasks.models import Project

PAGES = (
    Choice("Projects", "users", url="/projects/"),
    Choice("Recent", "history", url="/recent/"),
    Choice("Find", "search", url="/find/", beside="/"),
)
SHOWN = 5


def groups(user: User, text: str) -> list[Group]:
    """Offer the projects to somebody who has not typed yet; then what is found, or else may be meant."""
    pages = Group("Go to", fitting(PAGES, text))
    if not text:
        return [pages, Group("Projects", projects_of(user))]
    found = [Choice(hit.title, hit.icon, url=hit.url, beside=hit.about) for hit in suggest(user, text, SHOWN)]
    return [pages, Group("Found", found), Group("Or", [find(text), write_down(text)])]


def projects_of(user: User) -> list[Choice]:
    shared = Project.objects.visible_to(user).shared().in_use().order_by("name", "pk")[:SHOWN]
    return [Choice(project.name, "users", url=project.get_absolute_url()) for project in shared]


def find(text: str) -> Choice:
    return Choice(f"Find all with “{text}”", "search", url=f"/find/?{urlencode({'q': text})}")


def write_down(text: str) -> Choice:
    """What was typed may as well be something to do."""
    return Choice(f"Write down “{text}”", "plus", url=f"/tasks/add/?{urlencode({'line': text})}")
