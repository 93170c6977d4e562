"""Offering a task, and answering: a task is offered, never assigned, and nobody's answers are counted."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple, Self

from tasks.domain.refusals import IllegalMove, MoveConflict, MoveDenied
from tasks.domain.roles import Permission, Role, may


class OfferState(StrEnum):
    OPEN = "open"
    TAKEN = "taken"
    HANDED_BACK = "handed_back"
    WITHDRAWN = "withdrawn"


class Answer(NamedTuple):
    sources: frozenset[OfferState]
    target: OfferState


_OPEN = frozenset({OfferState.OPEN})

ANSWERS = {
    "take": Answer(_OPEN, OfferState.TAKEN),
    "hand_back": Answer(_OPEN | {OfferState.TAKEN}, OfferState.HANDED_BACK),
    "withdraw": Answer(_OPEN, OfferState.WITHDRAWN),
}


@dataclass(frozen=True)
class Hands:
    """With whom a task is: who took it, and to whom it is offered by whom, as the ids of people."""

    holder: int | None = None
    to: int | None = None
    by: int | None = None


@dataclass(frozen=True)
class Holding:
    """Who held a task, and how an offer of it stood ("" for none): what undo gives back."""

    holder: int | None
    offer: str = ""

    @classmethod
    def read(cls, written: dict[str, Any]) -> Self:
        """Read what was written as JSON."""
        return cls(**written)


class Turn(NamedTuple):
    """Somebody who may be offered a task, and how long ago they last were: the larger `last`, the more lately."""

    user_id: int
    last: int


def answered(answer: str, state: OfferState) -> OfferState:
    """Return how an offer stands after that answer; raise MoveConflict if it was answered otherwise before."""
    sources, target = ANSWERS[answer]
    if state not in sources:
        raise MoveConflict("not_with_you")
    return target


def check_deed(deed: str, hands: Hands, *, me: int, role: Role) -> None:
    """Raise MoveDenied if `me` may not do that at all, MoveConflict if not with the task in these hands."""
    permission, check = _DEEDS[deed]
    if not may(role, permission):
        raise MoveDenied("not_allowed")
    check(hands, me, role)


def deeds(hands: Hands, *, me: int, role: Role) -> list[str]:
    """Return what `me` can do about whose a task is, in the order in which to show it."""
    return [deed for deed in _DEEDS if _is_possible(deed, hands, me=me, role=role)]


def check_carry(hands: Hands, *, me: int, role: Role) -> None:
    """Raise MoveDenied if `me` may not carry a task with these hands away: it is theirs to, who might offer it."""
    if not may(role, Permission.CARRY):
        raise MoveDenied("not_allowed")
    _check_offer(hands, me, role)


def next_in_turn(turns: Iterable[Turn], *, offerer: int, busy: Collection[int] = ()) -> int | None:
    """Return whose turn it is: who was offered something longest ago, then whoever comes first in `turns`.

    Never the offerer, who can take it without being asked, and nobody who is busy.
    """
    free = [turn for turn in turns if turn.user_id != offerer and turn.user_id not in busy]
    return min(free, key=lambda turn: turn.last).user_id if free else None


def _is_possible(deed: str, hands: Hands, *, me: int, role: Role) -> bool:
    try:
        check_deed(deed, hands, me=me, role=role)
    except IllegalMove:
        return False
    return True


def _check_take(hands: Hands, me: int, role: Role) -> None:
    if hands.to == me:
        return
    if hands.holder == me:
        raise MoveConflict("yours_already")
    if hands.holder is not None:
        raise MoveConflict("taken")
    if hands.to is not None:
        raise MoveConflict("offered_elsewhere")


def _check_hand_back(hands: Hands, me: int, role: Role) -> None:
    if me not in (hands.holder, hands.to):
        raise MoveConflict("not_with_you")


def _check_offer(hands: Hands, me: int, role: Role) -> None:
    """What nobody holds is anyone's to offer; else it is for whoever holds or offered it, or for an owner."""
    if (hands.holder or hands.to) and not _is_theirs(hands, me, role):
        raise MoveDenied("not_allowed")


def _check_withdraw(hands: Hands, me: int, role: Role) -> None:
    if hands.to is None:
        raise MoveConflict("nothing_offered")
    if not _is_theirs(hands, me, role):
        raise MoveDenied("not_allowed")


def _is_theirs(hands: Hands, me: int, role: Role) -> bool:
    return role is Role.OWNER or me == (hands.holder or hands.by)


_DEEDS: dict[str, tuple[Permission, Callable[[Hands, int, Role], None]]] = {
    "take": (Permission.COMPLETE, _check_take),
    "hand_back": (Permission.COMPLETE, _check_hand_back),
    "offer": (Permission.ASSIGN, _check_offer),
    "withdraw": (Permission.ASSIGN, _check_withdraw),
}
