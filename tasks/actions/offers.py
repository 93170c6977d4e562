"""Offering a task to somebody, and taking it or handing it back. Each holds the project, so that turns are fair."""

from datetime import datetime
from typing import NamedTuple

from django.db import transaction
from django.db.models import Max

from accounts.models import User
from dueit.core.events import publish
from tasks.actions.access import actor_on, locked
from tasks.actions.facts import about
from tasks.actions.projects import held_shared
from tasks.domain.offers import Hands, Holding, Turn, check_deed, next_in_turn
from tasks.domain.refusals import MoveConflict
from tasks.domain.roles import Permission, roles_that_may
from tasks.events import OfferEvent, OfferWithdrawn, TaskOffered, TaskReturned, TaskTaken
from tasks.models import Membership, Offer, Remark, Task
from tasks.models.offer import HANDED_BACK, TAKEN, open_offer_of


class Held(NamedTuple):
    """A task that nobody else passes on until the end of the transaction, and its open offer."""

    task: Task
    offer: Offer | None

    @property
    def hands(self) -> Hands:
        return Hands(self.task.assignee_id, *((self.offer.to_id, self.offer.by_id) if self.offer else ()))


@transaction.atomic
def offer_task(task: Task, to: User, *, by: User, at: datetime) -> Task:
    """Offer a task to a member, who may take it or hand it back; an offer that is open gives way to this one.

    Raises MoveConflict for somebody who can't take it: a viewer, a stranger, whoever has it already.
    """
    held = _held(task, "offer", by=by)
    _check_can_take(held.task, to)
    return _offer(held, to.pk, by=by, at=at)


@transaction.atomic
def offer_to_whoever_is_free(task: Task, *, by: User, at: datetime) -> Task:
    """Offer a task to the member whose turn it is: see `next_in_turn`. Nobody is asked twice for the same task.

    Raises MoveConflict if nobody is left to ask.
    """
    held = _held(task, "offer", by=by)
    refused = Offer.objects.filter(task=task, state=HANDED_BACK).values_list("to", flat=True)
    busy = {person for person in (*refused, held.hands.holder, held.hands.to) if person}
    to = next_in_turn(turns_in(held.task.project_id), offerer=by.pk, busy=busy)
    if to is None:
        raise MoveConflict("nobody_free")
    return _offer(held, to, by=by, at=at)


@transaction.atomic
def take_task(task: Task, *, by: User, at: datetime) -> Task:
    """Take a task that is offered to `by`, or that nobody has. Raises MoveConflict if somebody else was first."""
    held = _held(task, "take", by=by)
    before = _holding(held)
    held.task.assignee = by
    return _answer(held, "take", TaskTaken, before, by=by, at=at)


@transaction.atomic
def hand_back(task: Task, word: str = "", *, by: User, at: datetime) -> Task:
    """Hand back what `by` had taken, or was offered, with a word if they like; it is anybody's again."""
    held = _held(task, "hand_back", by=by)
    if held.hands.to != by.pk:
        held = held._replace(offer=Offer.objects.filter(task=task, to=by, state=TAKEN).order_by("pk").last())
    before = _holding(held)
    if held.task.assignee_id == by.pk:
        held.task.assignee = None
    task = _answer(held, "hand_back", TaskReturned, before, by=by, at=at, word=word)
    if word and task.trace:
        Remark.objects.create(task=task, entry=task.trace, text=word)
    return task


@transaction.atomic
def withdraw_offer(task: Task, *, by: User, at: datetime) -> Task:
    """Take an offer back that waits for an answer."""
    held = _held(task, "withdraw", by=by)
    return _answer(held, "withdraw", OfferWithdrawn, _holding(held), by=by, at=at)


def pass_on_offer(old: Task, fresh: Task, *, at: datetime) -> None:
    """Let the open offer of a task stand for its fresh start too; the old one rests with the old words."""
    if offer := open_offer_of(old):
        Offer.objects.create(task=fresh, to_id=offer.to_id, by_id=offer.by_id, offered_at=at)


def _held(task: Task, deed: str, *, by: User) -> Held:
    """Hold a task and its project, and refuse what `by` can't do with the task as it is."""
    held_shared(task.project)
    task = locked(task.pk)
    held = Held(task, open_offer_of(task))
    role = actor_on(task, by)
    if not task.is_open:
        raise MoveConflict("already_settled")
    check_deed(deed, held.hands, me=by.pk, role=role)
    return held


def _check_can_take(task: Task, to: User) -> None:
    membership = Membership.objects.filter(project=task.project_id, user=to).first()
    if membership is None:
        raise MoveConflict("no_member")
    if membership.role not in roles_that_may(Permission.COMPLETE):
        raise MoveConflict("only_looks")
    if task.assignee_id == to.pk:
        raise MoveConflict("theirs_already")


def turns_in(project_id: int) -> list[Turn]:
    """Return the turns of all who may take tasks here, whoever joined first before the others."""
    last = dict(Offer.objects.filter(task__project=project_id).values_list("to").annotate(Max("pk")))
    able = Membership.objects.filter(project=project_id, role__in=roles_that_may(Permission.COMPLETE))
    joined = able.order_by("joined_at", "pk").values_list("user", flat=True)
    return [Turn(user_id, last.get(user_id, 0)) for user_id in joined]


def _offer(held: Held, to: int, *, by: User, at: datetime) -> Task:
    """Write the offer down; the same one twice changes nothing."""
    task, earlier = held
    if earlier and earlier.to_id == to:
        return task
    if earlier:
        earlier.answer("withdraw", at=at)
    offer = Offer.objects.create(task=task, to_id=to, by=by, offered_at=at)
    task.touch(at)
    before, after = Holding(task.assignee_id), Holding(task.assignee_id, offer.state)
    told = about(task, by=by, at=at) | {"offer_id": offer.pk, "before": before, "after": after}
    task.trace = publish(TaskOffered(**told, user_id=to, instead_of=earlier.pk if earlier else None))
    return task


def _answer(
    held: Held, answer: str, kind: type[OfferEvent], before: Holding, *, by: User, at: datetime, word: str = ""
) -> Task:
    """Write down who has the task now, and what that says to its offer."""
    task, offer = held
    if offer:
        offer.answer(answer, at=at, word=word)
    task.touch(at, "assignee")
    told = about(task, by=by, at=at) | {"offer_id": offer.pk if offer else None}
    task.trace = publish(kind(**told, before=before, after=_holding(held)))
    return task


def _holding(held: Held) -> Holding:
    return Holding(held.task.assignee_id, held.offer.state if held.offer else "")
