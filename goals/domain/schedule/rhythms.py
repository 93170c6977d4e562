"""Which rhythm a policy has."""

from goals.domain.schedule.chain import Chain, Sliding
from goals.domain.schedule.deadline import DeadlineGrid, DeadlinePlan
from goals.domain.schedule.grid import CalendarGrid, IntervalGrid
from goals.domain.schedule.kinds import CatchUp, PolicyType
from goals.domain.schedule.policy import SchedulingPolicy
from goals.domain.schedule.rhythm import Rhythm
from goals.domain.schedule.week import Week

RHYTHMS: dict[str, type[Rhythm]] = {
    PolicyType.ONE_OFF: Chain,
    PolicyType.FROM_COMPLETION: Chain,
    PolicyType.FIXED_INTERVAL: IntervalGrid,
    PolicyType.CALENDAR: CalendarGrid,
    PolicyType.DEADLINE: DeadlineGrid,
    PolicyType.TIMES_PER_WEEK: Week,
}
CAUGHT_UP_OTHERWISE: dict[tuple[str, str], type[Rhythm]] = {
    (PolicyType.FIXED_INTERVAL, CatchUp.SHIFT): Sliding,
    (PolicyType.DEADLINE, CatchUp.SPREAD): DeadlinePlan,
}


def rhythm_of(policy: SchedulingPolicy) -> Rhythm:
    kind = policy.policy_type
    return CAUGHT_UP_OTHERWISE.get((kind, policy.catchup), RHYTHMS[kind])(policy)
