"""What can happen to a task from hand to hand: who has it, and to whom it is offered."""

from dataclasses import dataclass

from tasks.domain.offers import Holding
from tasks.events.tasks import TaskEvent


@dataclass(frozen=True, kw_only=True)
class OfferEvent(TaskEvent):
    """A task passed from hand to hand, by an offer or without one: see tasks/domain/offers.py."""

    offer_id: int | None
    before: Holding
    after: Holding


@dataclass(frozen=True, kw_only=True)
class TaskOffered(OfferEvent):
    """A task was offered to somebody, perhaps instead of an earlier offer."""

    user_id: int
    instead_of: int | None


@dataclass(frozen=True, kw_only=True)
class TaskTaken(OfferEvent):
    """Somebody took a task: one that was offered to them, or one that nobody had."""


@dataclass(frozen=True, kw_only=True)
class TaskReturned(OfferEvent):
    """Whoever had taken a task, or was offered it, handed it back."""


@dataclass(frozen=True, kw_only=True)
class OfferWithdrawn(OfferEvent):
    """An offer that waited for an answer was taken back."""
