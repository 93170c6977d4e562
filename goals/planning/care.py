"""Words of crisis: answered here, at once and kindly, and never sent anywhere."""

from datetime import datetime

from goals.domain import care, planner
from goals.domain.breakdown import BreakdownRequest
from goals.planning.declined import Declined
from goals.planning.proposal import Proposal, Source


def propose(request: BreakdownRequest, *, at: datetime) -> Proposal:
    """Answer with comfort and no steps; Declined for everything that is not a crisis."""
    heavy = next(filter(care.is_crisis, (request.goal, request.notes, request.smaller_of)), None)
    if heavy is None:
        raise Declined
    comfort = planner.plan(heavy, level=request.level, today=request.today)
    return Proposal(plan=comfort, source=Source.CARE)
