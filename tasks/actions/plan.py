"""Moving a task's aim day: moves, not edits."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from django.db import transaction

from accounts.models import User
from dueit.core.events import publish
from tasks.actions.access import check_may, locked
from tasks.actions.facts import about
from tasks.domain.aim import is_in_reach
from tasks.domain.doors import REST_DAYS, is_free
from tasks.domain.refusals import DoorsAhead, MoveConflict
from tasks.domain.roles import Permission
from tasks.domain.standing import Standing
from tasks.events import TaskPlanned
from tasks.models import Task

PLANS = ("today", "not_today", "some_day", "rest")


@transaction.atomic
def plan_task(task: Task, move: str, *, by: User, at: datetime, day: date | None = None) -> Task:
    """Aim a task at `today`, at tomorrow (`not_today`, which is counted), at no day (`some_day`), or at `day` (`move`).

    `rest` puts it off for two weeks. A task that was put off twice does not move on a third time: raises DoorsAhead.
    A day gone by, or more than a year away, is out of reach: raises MoveConflict.
    """
    task = locked(task.pk)
    check_may(by, Permission.PLAN, task.project_id)
    if not task.is_open:
        raise MoveConflict("already_settled")
    before = task.standing
    after = _moved(before, day, by=by, at=at) if move == "move" else _replanned(before, move, by=by, at=at)
    if after == before:
        return task
    task.stand(after, at=at)
    task.trace = publish(TaskPlanned(**about(task, by=by, at=at), move=move, before=before, after=after))
    return task


def _moved(before: Standing, day: date | None, *, by: User, at: datetime) -> Standing:
    if day is None or not is_in_reach(day, today=by.today(at)):
        raise MoveConflict("out_of_reach")
    return replace(before, planned_on=day)


def _replanned(before: Standing, move: str, *, by: User, at: datetime) -> Standing:
    today = by.today(at)
    if move == "not_today":
        if not is_free(before.put_off):
            raise DoorsAhead
        return replace(before, planned_on=today + timedelta(days=1), put_off=before.put_off + 1)
    if move == "rest":
        return replace(before, planned_on=today + timedelta(days=REST_DAYS), put_off=0)
    return replace(before, planned_on=today if move == "today" else None)
