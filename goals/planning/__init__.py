"""Ways to turn a goal into a plan, asked in order until one answers."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from django.utils.module_loading import import_string

from goals.domain.breakdown import BreakdownRequest
from goals.planning.declined import Declined
from goals.planning.proposal import Proposal, Source

__all__ = ["PLANNERS", "BreakdownRequest", "Declined", "Proposal", "Source", "propose", "propose_locally"]

PLANNERS = {
    "care": "goals.planning.care.propose",
    "assistant": "goals.planning.assistant.propose",
    "pattern": "goals.planning.pattern.propose",
}


ASSISTED = "assistant"


def propose(request: BreakdownRequest, *, at: datetime) -> Proposal:
    """Break a goal down. Always returns a proposal, within 45 seconds; creates nothing but LlmCall rows.

    Talks to a network: call it from a job, outside any transaction.
    """
    return _first_of(PLANNERS, request, at=at)


def propose_locally(request: BreakdownRequest, *, at: datetime) -> Proposal:
    """Break a goal down at once, without asking anybody outside."""
    return _first_of([name for name in PLANNERS if name != ASSISTED], request, at=at)


def _first_of(names: Iterable[str], request: BreakdownRequest, *, at: datetime) -> Proposal:
    note = ""
    for name in names:
        try:
            return _with_note(import_string(PLANNERS[name])(request, at=at), note)
        except Declined as reason:
            note = str(reason) or note
    raise LookupError("The built-in pattern never declines.")


def _with_note(proposal: Proposal, note: str) -> Proposal:
    return replace(proposal, note=proposal.note or note)
