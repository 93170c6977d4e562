"""What can be done about a task from a letter, by whoever the letter is for."""

from collections.abc import Callable, Collection, Iterable
from datetime import datetime
from typing import Any

from accounts.models import User
from dueit.core.deeds import Asked, Deed, Deeds, Done
from tasks import actions
from tasks.actions.access import Place, place_of, places_of
from tasks.domain.doors import is_free
from tasks.domain.offers import deeds
from tasks.domain.refusals import IllegalMove
from tasks.domain.roles import Permission, actor
from tasks.looks import Look, look_of, tags_of
from tasks.models import Task
from tasks.models.offer import hands_of

NOWHERE = Place(None)
GONE = "This isn't here any more, or no longer yours to see."
WORDS = {
    "take": Deed("take", "Take it"),
    "hand_back": Deed("hand_back", "Hand it back"),
    "complete": Deed("complete", "Settle it"),
    "not_today": Deed("not_today", "Not today"),
    "skip": Deed("skip", "Let it go"),
}
ACTS: dict[str, Callable[..., Any]] = {
    "take": actions.take_task,
    "hand_back": actions.hand_back,
    "complete": lambda task, **how: actions.move_task(task, "complete", **how),
    "not_today": lambda task, **how: actions.plan_task(task, "not_today", **how),
    "skip": lambda task, **how: actions.move_task(task, "skip", **how),
}
SAID = {
    "take": "It is with you now. Whoever offered it to you hears of it.",
    "hand_back": "It is anybody's again. Whoever offered it to you hears of it.",
    "complete": "Settled. For five minutes you can take that back on your page Recent.",
    "not_today": "It comes up again tomorrow.",
    "skip": "Let go, and nothing more comes of it. You find it under Let go, and can start it afresh.",
}
NOT_THIS_TIME = "Not this time. The goal goes on."
MOVES = {"complete": Permission.COMPLETE, "not_today": Permission.PLAN, "skip": Permission.SKIP}


def answers_open_to(asked: Collection[Asked]) -> dict[Asked, list[Deed]]:
    """Return how people can answer offers, as things are now."""
    return {one: _answers(*one) for one in asked}


def moves_open_to(asked: Collection[Asked]) -> dict[Asked, list[Deed]]:
    """Return how people can settle tasks or put them off, as things are now, in a few questions for all."""
    tasks = Task.objects.open().in_bulk({number for number, _ in asked})
    places = places_of({user for _, user in asked}, {task.project_id for task in tasks.values()})
    tags = tags_of(tasks)
    there = [(tasks[number], user) for number, user in asked if number in tasks]
    found = {(task, user): places.get((user.pk, task.project_id), NOWHERE) for task, user in there}
    return {
        (task.pk, user): _moves(Look(task, tags.get(task.pk)), place.permissions_on(task, user))
        for (task, user), place in found.items()
    }


def _moves(look: Look, may: Collection[Permission]) -> list[Deed]:
    able = [name for name, permission in MOVES.items() if permission in may]
    doors = _worded(name for name in able if name != "not_today" or is_free(look.task.put_off))
    return [door._replace(words=look.skip_label) if door.name == "skip" else door for door in doors]


def _answers(task_id: int, user: User) -> list[Deed]:
    task = _seen(task_id, user)
    role, is_archived = place_of(user, task.project_id) if task else (None, True)
    if task is None or role is None or is_archived or not task.is_open:
        return []
    hands = hands_of(task)
    if hands.to != user.pk:
        return []
    role = actor(role, is_assignee=task.assignee_id == user.pk)
    return _worded(name for name in deeds(hands, me=user.pk, role=role) if name in ("take", "hand_back"))


def do(number: int, name: str, *, by: User, at: datetime) -> Done:
    """Do it, or say why it stays as it is."""
    task = _seen(number, by)
    if task is None:
        return Done(GONE, is_done=False)
    if not task.is_open:
        return Done("This one is settled already.", is_done=False)
    said = NOT_THIS_TIME if name == "skip" and look_of(task).repeats else SAID[name]
    try:
        ACTS[name](task, by=by, at=at)
    except IllegalMove as refusal:
        return Done(str(refusal), is_done=False)
    return Done(said)


def _seen(task_id: int, user: User) -> Task | None:
    return Task.objects.visible_to(user).filter(pk=task_id).first()


def _worded(names: Iterable[str]) -> list[Deed]:
    return [WORDS[name] for name in names]


ANSWERS, ALL_MOVES = Deeds(answers_open_to, do), Deeds(moves_open_to, do)
