"""The built-in patterns: always there, always in time, and what everything else falls back on."""

from datetime import datetime

from goals.domain import planner
from goals.domain.breakdown import BreakdownRequest
from goals.domain.plan import Plan
from goals.planning.proposal import Proposal, Source


def propose(request: BreakdownRequest, *, at: datetime) -> Proposal:
    """Plan by pattern; never declines."""
    plan = _parts(request) if request.smaller_of else _whole(request)
    return Proposal(plan=plan, source=Source.PATTERN)


def _whole(request: BreakdownRequest) -> Plan:
    return planner.plan(
        request.goal,
        level=request.level,
        today=request.today,
        minutes_per_day=request.minutes_per_day,
        kind=request.kind,
        existing=request.existing,
    )


def _parts(request: BreakdownRequest) -> Plan:
    """The planner is told the size of the step itself, one level above its parts; a lone task is no step of a goal."""
    goal = request.goal if request.goal != request.smaller_of else ""
    return planner.smaller(request.smaller_of, minutes=None, level=request.level - 1, today=request.today, goal=goal)
