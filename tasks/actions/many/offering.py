"""Offering many tasks of one project, to one member or to whoever is free for each in turn."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from accounts.models import User
from dueit.core import bulk
from tasks.actions.facts import about
from tasks.actions.many.holding import Changed, Held, able_in, hands_with, open_offers_of, touch
from tasks.actions.offers import turns_in
from tasks.domain.many import Deed
from tasks.domain.offers import Hands, Holding, Turn, check_deed, next_in_turn
from tasks.domain.refusals import MoveConflict
from tasks.events import TaskOffered
from tasks.models import Membership, Offer, Project, Task
from tasks.models.offer import HANDED_BACK, OPEN, WITHDRAWN

Choose = Callable[[Task, Hands], int]


class Asked(NamedTuple):
    """A task and its offer, perhaps instead of an earlier one."""

    task: Task
    offer: Offer
    earlier: Offer | None


def offer_many(held: Held, *, deed: Deed, at: datetime, to: User | None) -> Changed:
    """Offer tasks; an offer that is open gives way.

    Raises MoveConflict for tasks of several projects, or of one's own, and for somebody who can't take any.
    """
    project_id = _one_shared_project(held)
    choose = _to_one(to, project_id) if to else _to_whoever_is_free(held, project_id)
    offers, changed, asked = open_offers_of(held.tasks), Changed(), []
    for task in held.tasks:
        earlier = offers.get(task.pk)
        try:
            chosen = _chosen(held, task, earlier, choose)
        except MoveConflict as refusal:
            changed.leave(task, refusal.code)
            continue
        asked.append(Asked(task, Offer(task=task, to_id=chosen, by=held.by, offered_at=at), earlier))
    _write(asked, at=at)
    changed.tasks = [one.task for one in asked]
    changed.events = [_told(one, by=held.by, at=at) for one in asked]
    return changed


def _one_shared_project(held: Held) -> int:
    ids = {task.project_id for task in held.tasks}
    if len(ids) != 1:
        raise MoveConflict("several_projects")
    [project_id] = ids
    if not Project.objects.shared().filter(pk=project_id).exists():
        raise MoveConflict("personal_stays")
    return project_id


def _chosen(held: Held, task: Task, earlier: Offer | None, choose: Choose) -> int:
    """Return to whom a task is offered; raise MoveDenied if it is not theirs to offer, MoveConflict if it stays."""
    role, hands = held.actor(task), hands_with(task, earlier)
    check_deed("offer", hands, me=held.by.pk, role=role)
    if not task.is_open:
        raise MoveConflict("already_settled")
    return choose(task, hands)


def _to_one(to: User, project_id: int) -> Choose:
    """Everything to one member, but what they have or are offered already."""
    if (project_id, to.pk) not in able_in([project_id]):
        is_here = Membership.objects.filter(project=project_id, user=to).exists()
        raise MoveConflict("only_looks" if is_here else "no_member")

    def choose(task: Task, hands: Hands) -> int:
        if to.pk in (hands.holder, hands.to):
            raise MoveConflict("theirs_already" if hands.holder == to.pk else "offered_already")
        return to.pk

    return choose


def _to_whoever_is_free(held: Held, project_id: int) -> Choose:
    """Each to the member whose turn it is, so that they are shared out; nobody is asked twice for the same task."""
    turns, refused = turns_in(project_id), _handed_back(held.tasks)

    def choose(task: Task, hands: Hands) -> int:
        busy = {person for person in (*refused[task.pk], hands.holder, hands.to) if person}
        to = next_in_turn(turns, offerer=held.by.pk, busy=busy)
        if to is None:
            raise MoveConflict("nobody_free")
        newest = max(turn.last for turn in turns) + 1
        turns[:] = [Turn(turn.user_id, newest if turn.user_id == to else turn.last) for turn in turns]
        return to

    return choose


def _handed_back(tasks: Sequence[Task]) -> Mapping[int, set[int]]:
    refused: dict[int, set[int]] = defaultdict(set)
    for task_id, to in Offer.objects.filter(task__in=tasks, state=HANDED_BACK).values_list("task", "to"):
        refused[task_id].add(to)
    return refused


def withdraw(offers: Sequence[Offer], *, at: datetime) -> None:
    """Take open offers back, in one statement."""
    for offer in offers:
        offer.state, offer.answered_at = WITHDRAWN, at
    bulk.update(offers, ["state", "answered_at"])


def _write(asked: Sequence[Asked], *, at: datetime) -> None:
    withdraw([one.earlier for one in asked if one.earlier], at=at)
    bulk.insert([one.offer for one in asked])
    touch([one.task for one in asked], at=at)


def _told(one: Asked, *, by: User, at: datetime) -> TaskOffered:
    holder, earlier = one.task.assignee_id, one.earlier
    told = about(one.task, by=by, at=at) | {"before": Holding(holder), "after": Holding(holder, OPEN)}
    return TaskOffered(
        **told, offer_id=one.offer.pk, user_id=one.offer.to_id, instead_of=earlier.pk if earlier else None
    )
