"""The built-in patterns: always there, always in time, and what everything else falls back on."""

from datetime import datetime

from goals.domain import planner
from goals.domain.breakdown import BreakdownRequest
from goals.planning.proposal import Proposal, Source


def propose(request: BreakdownRequest, *, at: datetime) -> Proposal:
    """Plan by pattern; never declines."""
    plan = planner.plan(
        request.subject,
        level=request.level,
        today=request.today,
        minutes_per_day=request.minutes_per_day,
        kind=request.kind,
    )
    return Proposal(plan=plan, source=Source.PATTERN)
