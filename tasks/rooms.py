"""What the pages of shared projects show."""

from datetime import datetime
from typing import NamedTuple

from django.db.models import BigAutoField, Count, DateTimeField, F, Q, QuerySet

from accounts.models import User
from dueit.core.prepared import Prepared
from tasks.actions.access import place_of, projects_open_to
from tasks.domain.roles import PLACES, Permission, Role
from tasks.models import Invitation, Membership, Project
from tasks.models.task import OPEN_STATES
from tasks.presence import people_here
from tasks.rows import Row, open_rows_of

OPEN = Prepared(
    lambda project, at: Invitation.objects.open(at).filter(project=project).order_by("-pk"),
    project=BigAutoField(),
    at=DateTimeField(),
)


class Room(NamedTuple):
    """A project as one of its people sees it, and what they may do there."""

    project: Project
    people: list[Membership]
    rows: list[Row]
    may: frozenset[Permission]
    here: list[User]
    invitations: list[Invitation]
    adds: bool
    places: tuple[Role, ...] = PLACES


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
    people = list(project.memberships.select_related("user").order_by("joined_at", "pk"))
    place = place_of(user, project.pk)
    rows = open_rows_of(project.pk, today=user.today(at))
    asked = open_invitations(people, project.pk, at=at) if Permission.INVITE in place.permissions else []
    return Room(project, people, rows, place.permissions, people_here(project.pk), asked, place.adds)


def open_invitations(people: list[Membership], project_id: int, *, at: datetime) -> list[Invitation]:
    """Return the ways into a project that somebody could use at `at`, the newest first: its own people made them."""
    asked, known = list(OPEN.objects(Invitation, project=project_id, at=at)), {one.user_id: one.user for one in people}
    for invitation in asked:
        if invitation.invited_by_id in known:
            invitation.invited_by = known[invitation.invited_by_id]
    return asked
