"""Words of crisis: answered here, at once and kindly, and never sent anywhere."""

from datetime import datetime

from goals.domain import care
from goals.domain.breakdown import BreakdownRequest
from goals.domain.plan import Plan
from goals.planning.declined import Declined
from goals.planning.proposal import Proposal, Source


def propose(request: BreakdownRequest, *, at: datetime) -> Proposal:
    """Answer with comfort and no steps; Declined for everything that is not a crisis."""
    if not any(map(care.is_crisis, (request.goal, request.notes, request.smaller_of))):
        raise Declined
    first, *more = care.COMFORT
    plan = Plan(
        kind="care", covers="", summary=first, steps=(), notes=tuple(more), question=care.COMFORT_QUESTION, refused=True
    )
    return Proposal(plan=plan, source=Source.CARE)
