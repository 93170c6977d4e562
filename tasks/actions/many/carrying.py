"""Carrying many tasks to another project: they keep their words, their author and their history."""

from collections import Counter
from collections.abc import Collection, Iterable
from datetime import datetime

from django.conf import settings
from django.utils.module_loading import import_string

from accounts.models import User
from dueit.core.events import publish
from tasks.actions.access import check_may
from tasks.actions.by_itself import bottoms_of
from tasks.actions.facts import about
from tasks.actions.many.holding import Changed, Held, able_in, hands_with, open_offers_of, touch
from tasks.actions.many.offering import withdraw
from tasks.domain.many import Deed
from tasks.domain.offers import check_carry
from tasks.domain.ordering import GAP
from tasks.domain.roles import Permission
from tasks.events import TaskCarried, TasksCarriedAway
from tasks.models import Offer, Project, Task

MOVED = ("project", "position", "assignee")


def carry_many(held: Held, *, deed: Deed, at: datetime, to: Project) -> Changed:
    """Carry tasks to the bottom of another project, in their order.

    What is offered is offered no longer, and whoever can't take tasks there has none of these any more. What a goal
    brought stays where its goal is. Raises MoveDenied for what is somebody else's to carry, and where one may not add.
    """
    check_may(held.by, Permission.ADD, to.pk)
    offers, of_goals = open_offers_of(held.tasks), _of_goals(held.tasks)
    changed = Changed()
    for task in held.tasks:
        check_carry(hands_with(task, offers.get(task.pk)), me=held.by.pk, role=held.actor(task))
        if why := _why_it_stays(task, to, of_goals):
            changed.leave(task, why)
        else:
            changed.tasks.append(task)
    changed.events = [_told(task, offers.get(task.pk), to, by=held.by, at=at) for task in changed.tasks]
    withdraw([offers[task.pk] for task in changed.tasks if task.pk in offers], at=at)
    tell_where_they_were(changed.tasks, by=held.by, at=at)
    _carry(changed.tasks, to, at=at)
    return changed


def _why_it_stays(task: Task, to: Project, of_goals: Collection[int]) -> str:
    if not task.is_open:
        return "already_settled"
    if task.project_id == to.pk:
        return "there_already"
    return "of_goal" if task.pk in of_goals else ""


def _of_goals(tasks: Iterable[Task]) -> Collection[int]:
    """Ask whoever knows what tasks are for: see ROW_TAGS in dueit.registries."""
    tags: Collection[int] = import_string(settings.ROW_TAGS)([task.pk for task in tasks])
    return tags


def _carry(tasks: list[Task], to: Project, *, at: datetime) -> None:
    bottom, able = bottoms_of([to.pk])[to.pk], able_in([to.pk])
    for place, task in enumerate(tasks, start=1):
        task.project, task.position = to, bottom + GAP * place
        if (to.pk, task.assignee_id) not in able:
            task.assignee = None
    touch(tasks, *MOVED, at=at)


def _told(task: Task, offer: Offer | None, to: Project, *, by: User, at: datetime) -> TaskCarried:
    was = {"left_id": task.project_id, "position": task.position, "holder": task.assignee_id}
    told = about(task, by=by, at=at) | was | {"project_id": to.pk, "version": task.version + 1}
    return TaskCarried(**told, offer_id=offer.pk if offer else None)


def tell_where_they_were(tasks: Iterable[Task], *, by: User, at: datetime) -> None:
    for project_id, count in sorted(Counter(task.project_id for task in tasks).items()):
        publish(TasksCarriedAway(actor_id=by.pk, at=at, project_id=project_id, count=count))
