"""What can be done about a task from a letter, by whoever the letter is for."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any

from accounts.models import User
from dueit.core.deeds import Deed, Deeds, Done
from tasks import actions
from tasks.actions.access import permissions_on, place_of
from tasks.domain.doors import is_free
from tasks.domain.offers import deeds
from tasks.domain.refusals import IllegalMove
from tasks.domain.roles import Permission, actor
from tasks.looks import look_of
from tasks.models import Task
from tasks.models.offer import hands_of

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


def answers_open_to(task_id: int, user: User) -> list[Deed]:
    """Return how somebody can answer an offer, as things are now."""
    task = _seen(task_id, user)
    role, is_archived = place_of(user, task.project_id) if task else (None, True)
    if task is None or role is None or is_archived or not task.is_open:
        return []
    hands = hands_of(task)
    if hands.to != user.pk:
        return []
    role = actor(role, is_assignee=task.assignee_id == user.pk)
    return _worded(name for name in deeds(hands, me=user.pk, role=role) if name in ("take", "hand_back"))


def moves_open_to(task_id: int, user: User) -> list[Deed]:
    """Return how somebody can settle a task or put it off, as things are now."""
    task = _seen(task_id, user)
    if task is None or not task.is_open:
        return []
    may = permissions_on(task, user)
    able = [name for name, permission in MOVES.items() if permission in may]
    doors = _worded(name for name in able if name != "not_today" or is_free(task.put_off))
    return [door._replace(words=look_of(task).skip_label) if door.name == "skip" else door for door in doors]


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
