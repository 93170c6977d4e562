"""The days to come, computed and never stored: a change of plan has nothing to clean up."""

from datetime import date
from itertools import islice

from goals.domain.schedule.policy import SchedulingPolicy
from goals.domain.schedule.rhythms import rhythm_of
from goals.domain.schedule.state import ScheduleState


def preview(state: ScheduleState, policy: SchedulingPolicy, limit: int) -> list[date]:
    """Return the next days of a goal, `limit` at most, for somebody who settles everything on its day."""
    return list(islice(rhythm_of(policy).ahead(state), limit))
