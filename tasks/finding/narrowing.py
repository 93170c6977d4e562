"""How tasks are narrowed by what an address says."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from django.db.models import Exists, OuterRef, Q
from django.utils.module_loading import import_string

from accounts.models import User
from tasks.domain.finding import STATES, When, span_of
from tasks.domain.size import Energy, minutes_of
from tasks.finding.chosen import Chosen
from tasks.finding.filters import filters
from tasks.models import Offer, Project, Task
from tasks.models.task import TaskQuerySet


class Viewer(NamedTuple):
    """Who looks, and on which day of theirs."""

    user: User
    today: date


def in_state(value: str, viewer: Viewer) -> Q:
    return Q(state__in=sorted(STATES[value]))


def in_project(value: str, viewer: Viewer) -> Q:
    return Q(project=int(value))


def with_person(value: str, viewer: Viewer) -> Q:
    """Tasks that somebody has taken, and those that they are offered."""
    offered = Offer.objects.open().filter(task=OuterRef("pk"), to=int(value))
    return Q(assignee=int(value)) | Q(Exists(offered))


def of_size(value: str, viewer: Viewer) -> Q:
    return Q(minutes__range=minutes_of(Energy(value)))


def on_day(value: str, viewer: Viewer) -> Q:
    span = span_of(When(value), viewer.today, viewer.user.week_start)
    return aimed(gte=span.first, lte=span.last) if span else Q(planned_on=None, fixed_on=None)


def aimed(**bounds: date) -> Q:
    """Tasks whose day lies in bounds: the one that they are aimed at, else the one that is fixed."""
    planned, fixed = (
        Q(**{f"{day}__{bound}": value for bound, value in bounds.items()}) for day in ("planned_on", "fixed_on")
    )
    return planned | (Q(planned_on=None) & fixed)


NARROW: dict[str, Callable[[str, Viewer], Q]] = {
    "state": in_state,
    "project": in_project,
    "person": with_person,
    "size": of_size,
    "day": on_day,
    "from": lambda value, viewer: aimed(gte=date.fromisoformat(value)),
    "until": lambda value, viewer: aimed(lte=date.fromisoformat(value)),
}


def narrowed(chosen: Chosen, viewer: Viewer) -> TaskQuerySet:
    """Return the tasks that `viewer` may see and that pass every filter, whatever their words."""
    tasks = shelved(Task.objects.visible_to(viewer.user), chosen)
    for name, value in chosen.narrowing.items():
        if name in NARROW:
            tasks = tasks.filter(NARROW[name](value, viewer))
        else:
            tasks = import_string(filters()[name].narrow)(tasks, int(value), viewer.user)
    return tasks


def shelved(tasks: TaskQuerySet, chosen: Chosen) -> TaskQuerySet:
    """Leave archived projects alone, unless they are what is asked for: all of them, or one by its name."""
    if "project" in chosen.values:
        return tasks
    return tasks.filter(project__in=Project.objects.archived()) if chosen.is_archived else tasks.in_use()
