"""Doing one thing with many tasks."""

from collections.abc import Callable, Collection
from datetime import datetime
from typing import Any, NamedTuple

from django.db import transaction

from accounts.models import User
from dueit.core.events import publish, publish_together
from dueit.core.events.models import AuditEntry
from tasks.actions.many.beginning import start_many_afresh
from tasks.actions.many.carrying import carry_many
from tasks.actions.many.holding import Changed, hold_many
from tasks.actions.many.offering import offer_many
from tasks.actions.many.standing import move_many, plan_many
from tasks.domain.many import MOST, Deed
from tasks.domain.refusals import MoveConflict
from tasks.events import ManyMoved
from tasks.models import Project, Task

DEEDS: dict[Deed, Callable[..., Changed]] = {
    Deed.COMPLETE: move_many,
    Deed.SKIP: move_many,
    Deed.TODAY: plan_many,
    Deed.SOME_DAY: plan_many,
    Deed.DAY: plan_many,
    Deed.AFRESH: start_many_afresh,
    Deed.OFFER: offer_many,
    Deed.CARRY: carry_many,
}


class Done(NamedTuple):
    """How many tasks moved, the titles of those that stay as they are by why, and what takes it back."""

    number: int
    left: dict[str, list[str]]
    trace: AuditEntry | None


@transaction.atomic
def do_many(task_ids: Collection[int], deed: str, *, by: User, at: datetime, **how: Any) -> Done:
    """Do one thing with up to 200 tasks: `complete` them, `skip` them, …: see Deed.

    `how`: `day` for `day` and `afresh`; `to` for `offer` (a User, or None for whoever is free) and `carry` (a Project).
    A task that stands otherwise by now is left as it is. Raises MoveDenied if one of them is not for `by` to move, and
    MoveConflict for what can't be done with any; then nothing has changed.
    """
    if len(task_ids) > MOST:
        raise MoveConflict("too_many")
    also = {how["to"].pk} if isinstance(how.get("to"), Project) else ()
    held = hold_many(task_ids, by=by, also=also)
    if len(held.tasks) < len(set(task_ids)):
        raise Task.DoesNotExist("One of the tasks is gone.")
    changed = DEEDS[Deed(deed)](held, deed=Deed(deed), at=at, **how)
    entries = publish_together(changed.events)
    trace = _told(deed, entries, by=by, at=at) if entries else None
    return Done(len(changed.tasks), changed.left, trace)


def _told(deed: str, entries: list[AuditEntry], *, by: User, at: datetime) -> AuditEntry:
    return publish(ManyMoved(actor_id=by.pk, at=at, deed=deed, entries=tuple(entry.pk for entry in entries)))
