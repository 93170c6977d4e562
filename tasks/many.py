"""What somebody can do with several tasks at once."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from django.db.models import Q

from accounts.models import User
from tasks.actions.access import Place, place_of, projects_open_to
from tasks.actions.many.holding import hands_with, open_offers_of
from tasks.domain.many import Deed
from tasks.domain.offers import Hands, check_carry, check_deed
from tasks.domain.refusals import IllegalMove
from tasks.domain.roles import Permission, Role, actor, permissions_in, roles_that_may
from tasks.models import Membership, Project, Task

NEEDS = {
    Deed.COMPLETE: Permission.COMPLETE,
    Deed.SKIP: Permission.SKIP,
    Deed.DAY: Permission.PLAN,
    Deed.AFRESH: Permission.ADD,
}


class Ways(NamedTuple):
    """Tasks, what can be done with all of them, to whom they can be offered, and where they can go."""

    tasks: Sequence[Task]
    deeds: frozenset[str]
    people: Sequence[Membership]
    places: Sequence[Project]
    tomorrow: date

    @property
    def one(self) -> Task | None:
        """The task, if it is only one."""
        return self.tasks[0] if len(self.tasks) == 1 else None


def ways_of(tasks: Sequence[Task], user: User, *, today: date) -> Ways:
    """Gather what `user` can do with tasks, in as many queries however many there are in one project."""
    places = {pk: place_of(user, pk) for pk in sorted({task.project_id for task in tasks})}
    offers, deeds = open_offers_of(tasks), frozenset(Deed)
    for task in tasks:
        deeds &= _deeds_of(task, hands_with(task, offers.get(task.pk)), user, places[task.project_id])
    return Ways(
        tasks,
        deeds,
        _people(list(places), user) if Deed.OFFER in deeds else (),
        _elsewhere(list(places), user) if Deed.CARRY in deeds else (),
        today + timedelta(days=1),
    )


def _deeds_of(task: Task, hands: Hands, user: User, place: Place) -> set[Deed]:
    if place.role is None:
        return set()
    role = actor(place.role, is_assignee=task.assignee_id == user.pk)
    may = permissions_in(role, is_archived=place.is_archived)
    deeds = {deed for deed, permission in NEEDS.items() if permission in may}
    return deeds | (_of_hands(hands, user, role) if Permission.COMPLETE in may else set())


def _of_hands(hands: Hands, user: User, role: Role) -> set[Deed]:
    """Say whether a task is theirs to offer and to carry away: that is one and the same."""
    try:
        check_deed("offer", hands, me=user.pk, role=role)
        check_carry(hands, me=user.pk, role=role)
    except IllegalMove:
        return set()
    return {Deed.OFFER, Deed.CARRY}


def _people(project_ids: Sequence[int], user: User) -> Sequence[Membership]:
    """Return who could take tasks of one shared project."""
    if len(project_ids) != 1:
        return ()
    able = Membership.objects.filter(project__in=project_ids, project__personal_of=None)
    others = able.filter(role__in=roles_that_may(Permission.COMPLETE)).exclude(user=user)
    return list(others.select_related("user").order_by("joined_at", "pk"))


def _elsewhere(project_ids: Sequence[int], user: User) -> Sequence[Project]:
    """Return where they may add something, but not the place where all of it is already."""
    here = Q(pk__in=project_ids) if len(project_ids) == 1 else Q(pk__in=())
    return list(projects_open_to(user, Permission.ADD).exclude(here))
