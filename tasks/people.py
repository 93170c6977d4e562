"""The people of a shared project: asked for in one question, and each drawn once for what a page shows of them."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from django.db.models import BigAutoField
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from accounts.models import User
from dueit.core.prepared import Prepared
from tasks.actions.access import Place
from tasks.domain.roles import PLACES, Permission, Role
from tasks.margin import name_of
from tasks.models import Membership, Project

PEOPLE = Prepared(
    lambda project: (
        Membership.objects.filter(project=project)
        .order_by("joined_at", "pk")
        .values_list("pk", "user_id", name_of("user"), "role")
    ),
    project=BigAutoField(),
)


class Person(NamedTuple):
    """Somebody's place in a project, who they are and what they are called."""

    pk: int
    user_id: int
    name: str
    role: str


def people_of(project_id: int) -> list[Person]:
    """Return everybody who is in a project, whoever came first first."""
    return [Person._make(row) for row in PEOPLE.rows(project=project_id)]


def place_among(people: Sequence[Person], user: User, project: Project) -> Place:
    """Return what `user` is in a project whose people are known."""
    mine = next((Role(one.role) for one in people if one.user_id == user.pk), None)
    return Place(mine, project.is_archived)


def drawn_people(people: Sequence[Person], user: User, place: Place) -> SafeString:
    """Return the list of a project's people as `user` sees it from their place."""
    manages = Permission.MANAGE_MEMBERS in place.permissions
    return SafeString("".join([drawn_person(one, one.user_id == user.pk, manages) for one in people]))


@lru_cache(maxsize=4_096)
def drawn_person(person: Person, is_me: bool, manages: bool) -> SafeString:
    """Return one of them, in whose line everything is said by what is given."""
    others = [place for place in PLACES if place != person.role] if manages and not is_me else []
    return render_to_string("tasks/_member.html", {"member": person, "is_me": is_me, "others": others})


def drawn_leaving(people: Sequence[Person], user: User, project: Project) -> SafeString:
    """Return how `user` leaves a project, or what comes before that for its only owner."""
    owners = [one.user_id for one in people if one.role == Role.OWNER]
    return _drawn_leaving(project.pk, owners == [user.pk], len(people) == 1)


@lru_cache(maxsize=1_024)
def _drawn_leaving(project_id: int, is_only_owner: bool, is_alone: bool) -> SafeString:
    standing = {"project_id": project_id, "is_only_owner": is_only_owner, "is_alone": is_alone}
    return render_to_string("tasks/_leaving.html", standing)
