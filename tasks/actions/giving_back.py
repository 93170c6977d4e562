"""Giving many tasks back as they stood before the house moved them or let them go."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, datetime

from django.db import transaction
from django.db.models import Max

from accounts.models import User
from dueit.core import bulk
from dueit.core.events import publish_together
from dueit.core.events.models import AuditEntry
from tasks.actions.by_itself import WRITTEN, take
from tasks.actions.facts import about
from tasks.actions.holders import free_again
from tasks.domain.lifecycle import State
from tasks.events import TaskRestored
from tasks.models import Task


@transaction.atomic(savepoint=False)
def give_back(days: Mapping[int, date | None], *, by: User, at: datetime) -> None:
    """Have tasks, by their ids, wait again on the days they had; the caller holds them and has asked who may."""
    tasks = list(Task.objects.filter(pk__in=days).order_by("pk"))
    traces = _last_traces([task.pk for task in tasks])
    for task in tasks:
        was = replace(task.standing, state=State.WAITING.value, planned_on=days[task.pk])
        take(task, replace(was, finished_at=None, settled_on=None, reason=""))
    free_again(tasks, by=by, at=at)
    bulk.update(tasks, [*WRITTEN, "assignee"])
    publish_together([TaskRestored(**about(task, by=by, at=at), entry_id=traces.get(task.pk, 0)) for task in tasks])


def _last_traces(task_ids: Collection[int]) -> dict[int, int]:
    """Return the last audit entry about each task: of what is being taken back."""
    subjects = {f"task-{number}": number for number in task_ids}
    entries = AuditEntry.objects.filter(subject__in=subjects).values_list("subject").annotate(Max("pk"))
    return {subjects[subject]: last for subject, last in entries}
