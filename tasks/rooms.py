"""What the pages of shared projects show."""

from datetime import datetime
from functools import cache, lru_cache
from typing import NamedTuple

from django.db.models import Count, F, Q, QuerySet
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from accounts.models import User
from tasks.actions.access import Place, projects_open_to
from tasks.domain.roles import Permission
from tasks.forms import ProjectForm
from tasks.invited import drawn_invitations, open_invitations
from tasks.models import Project
from tasks.models.task import OPEN_STATES
from tasks.people import drawn_leaving, drawn_people, people_of, place_among
from tasks.presence import drawn_here, people_here
from tasks.sheets import sheet_of


class Room(NamedTuple):
    """A project as one of its people sees it, and their place there.

    Its tasks, people and invitations are drawn already: the page and what it fetches again show the same.
    """

    project: Project
    rows: SafeString
    people: SafeString
    invitations: SafeString
    here: SafeString
    place: Place


def projects_of(user: User) -> QuerySet[Project]:
    """Return the shared projects of `user` that are in use, by name, with how much is `still_open` in each."""
    still_open = Count("tasks", filter=Q(tasks__state__in=OPEN_STATES))
    mine = Project.objects.visible_to(user).shared().in_use()
    return mine.annotate(still_open=still_open).order_by("name", "pk")


def places_to_add(user: User) -> QuerySet[Project]:
    """Return the shared projects, by name, in which `user` may add something."""
    return projects_open_to(user, Permission.ADD).filter(personal_of=None)


def archived_of(user: User) -> QuerySet[Project]:
    """Return the archived projects of `user`, by name, with the role that they have in each."""
    mine = Project.objects.visible_to(user).archived()
    return mine.annotate(role=F("memberships__role")).order_by("name", "pk")


def room_of(project: Project, user: User, *, at: datetime) -> Room:
    """Gather a project's people, invitations and open tasks: as many queries however many there are."""
    people = people_of(project.pk)
    place = place_among(people, user, project)
    asked = open_invitations(project.pk, at=at) if Permission.INVITE in place.permissions else []
    return Room(
        project=project,
        rows=sheet_of(project.pk, today=user.today(at)) or nothing_open(),
        people=drawn_people(people, user, place) + drawn_leaving(people, user, project),
        invitations=drawn_invitations(asked),
        here=drawn_here(people_here(project.pk)),
        place=place,
    )


@cache
def nothing_open() -> SafeString:
    return render_to_string("tasks/_nothing_open.html")


@lru_cache(maxsize=1_024)
def name_field(name: str) -> SafeString:
    """Return the field in which a project that is called so gets another name."""
    return ProjectForm(initial={"name": name})["name"].as_field_group()
