"""What the palette offers of projects and tasks, and of whatever else goes by the typed words."""

from collections.abc import Iterator
from urllib.parse import urlencode

from django.db.models import F

from accounts.models import User
from dueit.core.web.palette import Choice, Group, fitting
from tasks.domain.roles import Permission, Role, may
from tasks.finding.hits import suggest
from tasks.models import Project, SavedView

PAGES = (
    Choice("Projects", "users", url="/projects/"),
    Choice("Recent", "history", url="/recent/"),
    Choice("Find", "search", url="/find/", beside="/"),
)
DOING = (Choice("Write down several lines", "plus", url="/tasks/add/lines/"),)
SHOWN = 5


def groups(user: User, text: str) -> list[Group]:
    """Offer the projects to somebody who has not typed yet; then what is found, or else may be meant."""
    always = [Group("Go to", fitting(PAGES, text)), Group("Do", fitting(DOING, text))]
    if not text:
        return [*always, Group("Projects", projects_of(user))]
    found = [Choice(hit.title, hit.icon, url=hit.url, beside=hit.about) for hit in suggest(user, text, SHOWN)]
    return [
        *always,
        Group("Kept searches", fitting(searches_of(user), text)[:SHOWN]),
        Group("Found", found),
        Group("In a project", fitting(ways_into_projects(user), text)[:SHOWN]),
        Group("Or", [find(text), write_down(text)]),
    ]


def searches_of(user: User) -> list[Choice]:
    views = SavedView.objects.visible_to(user).order_by("name")
    return [Choice(view.name, "search", url=view.get_absolute_url()) for view in views]


def ways_into_projects(user: User) -> Iterator[Choice]:
    """Offer what one goes to in each project of `user`, by its name."""
    mine = Project.objects.visible_to(user).shared().annotate(role=F("memberships__role")).order_by("name", "pk")
    for project in mine:
        if project.is_archived:
            yield Choice(f"Archived: {project}", "archive", url=project.get_absolute_url())
            continue
        yield Choice(f"Board of {project}", "users", url=f"{project.get_absolute_url()}board/")
        if may(Role(project.role), Permission.INVITE):
            yield Choice(f"Invite somebody to {project}", "user", url=f"{project.get_absolute_url()}invite/")


def projects_of(user: User) -> list[Choice]:
    shared = Project.objects.visible_to(user).shared().in_use().order_by("name", "pk")[:SHOWN]
    return [Choice(project.name, "users", url=project.get_absolute_url()) for project in shared]


def find(text: str) -> Choice:
    return Choice(f"Find all with “{text}”", "search", url=f"/find/?{urlencode({'q': text})}")


def write_down(text: str) -> Choice:
    """What was typed may as well be something to do."""
    return Choice(f"Write down “{text}”", "plus", url=f"/tasks/add/?{urlencode({'line': text})}")
