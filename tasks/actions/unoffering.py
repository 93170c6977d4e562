"""Giving a task back into the hands that it was in before it was offered, taken, handed back or withdrawn."""

from datetime import datetime

from django.db import transaction

from accounts.models import User
from dueit.core.events import publish
from dueit.core.events.models import AuditEntry
from dueit.core.events.undo import CannotUndo
from tasks.actions.access import check_may, locked, role_of
from tasks.actions.facts import about
from tasks.actions.order import hold
from tasks.domain.offers import Holding, OfferState
from tasks.domain.roles import Permission, may
from tasks.events import TaskRestored
from tasks.models import Offer, Remark, Task
from tasks.models.offer import open_offer_of


@transaction.atomic
def undo_offer(entry: AuditEntry, *, by: User, at: datetime) -> Task:
    """Put a task and its offer back as they were; raises CannotUndo once anything else has become of them."""
    task, offer = _subject(entry, by=by)
    before = Holding.read(entry.details["before"])
    _check_still_there(task, before.holder, offer.to_id if offer and before.offer == OfferState.OPEN else None)
    if offer:
        offer.stand(OfferState(before.offer or OfferState.WITHDRAWN), at=at)
    _open_earlier(entry, task, at=at)
    task.assignee_id = before.holder
    task.touch(at, "assignee")
    Remark.objects.filter(entry=entry).delete()
    publish(TaskRestored(**about(task, by=by, at=at), entry_id=entry.pk))
    return task


def _subject(entry: AuditEntry, *, by: User) -> tuple[Task, Offer | None]:
    """Read the task and the offer that `entry` is about, held until the end of the transaction."""
    hold(entry.project_id or 0)
    task = locked(entry.details["task_id"])
    check_may(by, Permission.UNDO, task.project_id)
    offer = Offer.objects.filter(pk=entry.details["offer_id"]).first()
    now = Holding(task.assignee_id, offer.state if offer else "")
    other = open_offer_of(task)
    if not task.is_open or now != Holding.read(entry.details["after"]) or (other and other != offer):
        raise CannotUndo("Something else has happened to this since, so it stays.")
    return task, offer


def _check_still_there(task: Task, *people: int | None) -> None:
    """Refuse to give a task to somebody who has left, or who only looks on by now."""
    if not all(_can_take(task, user_id) for user_id in people if user_id):
        raise CannotUndo("They aren't here to do this any more, so it stays.")


def _can_take(task: Task, user_id: int) -> bool:
    role = role_of(User(pk=user_id), task.project_id)
    return role is not None and may(role, Permission.COMPLETE)


def _open_earlier(entry: AuditEntry, task: Task, *, at: datetime) -> None:
    """Open the offer again that gave way to the one that is undone, if its person can still take it."""
    earlier = Offer.objects.filter(pk=entry.details.get("instead_of")).first()
    if earlier and _can_take(task, earlier.to_id):
        earlier.stand(OfferState.OPEN, at=at)
