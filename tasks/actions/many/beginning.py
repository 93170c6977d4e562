"""Starting many tasks afresh with the same words, aimed at another day."""

from collections.abc import Sequence
from datetime import date, datetime

from accounts.models import User
from dueit.core import bulk
from tasks.actions.by_itself import WRITTEN, take
from tasks.actions.facts import about
from tasks.actions.life import standing_in
from tasks.actions.many.holding import Changed, Held, able_in, open_offers_of
from tasks.actions.many.standing import day_of
from tasks.domain.lifecycle import State
from tasks.domain.many import Deed
from tasks.domain.roles import Permission
from tasks.events import TaskStartedAfresh
from tasks.models import Offer, Task


def start_many_afresh(held: Held, *, deed: Deed, at: datetime, day: date | None) -> Changed:
    """Let open tasks go, and open a new one in the place of each: same words, holder and offer, linked, aimed anew."""
    held.check_may(Permission.ADD)
    aim, changed = day_of(deed, day, today=held.by.today(at)), Changed()
    for task in held.tasks:
        if task.is_open:
            changed.tasks.append(task)
        else:
            changed.leave(task, "already_settled")
    befores = [task.standing for task in changed.tasks]
    for task in changed.tasks:
        take(task, standing_in(State.SKIPPED, task.standing, by=held.by, at=at, reason="afresh"))
        task.last_activity_at = at
    bulk.update(changed.tasks, [*WRITTEN, "last_activity_at"])
    fresh = _fresh_starts(changed.tasks, by=held.by, at=at, aim=aim)
    changed.events = [
        TaskStartedAfresh(**about(task, by=held.by, at=at), before=before, after=task.standing, created=(new.pk,))
        for task, before, new in zip(changed.tasks, befores, fresh, strict=True)
    ]
    return changed


def _fresh_starts(tasks: Sequence[Task], *, by: User, at: datetime, aim: date | None) -> list[Task]:
    """Open the new ones at the very positions of the old: of two rows at one position, the newer comes after."""
    able = able_in({task.project_id for task in tasks})
    fresh = [
        Task(
            **task.words(),
            project_id=task.project_id,
            position=task.position,
            afresh_from=task,
            author=by,
            assignee_id=task.assignee_id if (task.project_id, task.assignee_id) in able else None,
            planned_on=aim,
            created_at=at,
            last_activity_at=at,
        )
        for task in tasks
    ]
    bulk.insert(fresh)
    _pass_offers_on(tasks, fresh, at=at)
    return fresh


def _pass_offers_on(tasks: Sequence[Task], fresh: Sequence[Task], *, at: datetime) -> None:
    """Let open offers stand for the fresh starts too; the old ones rest with the old words."""
    offers = open_offers_of(tasks)
    pairs = [(offers[old.pk], new) for old, new in zip(tasks, fresh, strict=True) if old.pk in offers]
    bulk.insert([_again(offer, new) for offer, new in pairs])


def _again(offer: Offer, task: Task) -> Offer:
    return Offer(task=task, to_id=offer.to_id, by_id=offer.by_id, offered_at=offer.offered_at)
