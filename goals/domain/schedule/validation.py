"""What is wrong with a policy, all at once, before anything is made of it."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from goals.domain.schedule.calendar_days import days_after
from goals.domain.schedule.faults import Fault
from goals.domain.schedule.fields import CATCH_UPS, CHOICES, FREEZABLE, FREEZING, LONGEST, MOST_TIMES, REQUIRED, USED
from goals.domain.schedule.kinds import CatchUp, PolicyType
from goals.domain.schedule.policy import WHOLE_WEEK, SchedulingPolicy
from goals.domain.schedule.rule import Rule, UnreadableRule, read_rule
from goals.domain.schedule.window import Window

FAR = timedelta(days=3660)
DAY = timedelta(days=1)
MOST_ACCOUNTS = 50
_SPREADS = {PolicyType.DEADLINE, PolicyType.TIMES_PER_WEEK}
_BOUNDS = {"start_date", "deadline_date", "total_occurrences", "weekdays", "max_per_day"}

Faults = Iterator[Fault]


def faults(policy: SchedulingPolicy, *, today: date) -> list[Fault]:
    """Return everything that is wrong with a policy chosen `today`; nothing if it can be followed."""
    if policy.policy_type not in USED:
        return [Fault("policy_type", "kind_unknown")]
    found = [*_unused(policy), *_missing(policy), *_unknown(policy)]
    wrong = {fault.field for fault in found}
    for check in CHECKS:
        found += (fault for fault in check(policy, today) if fault.field not in wrong)
    if policy.policy_type in _SPREADS and not _BOUNDS & {fault.field for fault in found}:
        found += _crowded(policy, today)
    return found


def _unused(policy: SchedulingPolicy) -> Faults:
    return (Fault(field, "field_not_used") for field in policy.to_json() if field not in USED[policy.policy_type])


def _missing(policy: SchedulingPolicy) -> Faults:
    for field, (code, kinds) in REQUIRED.items():
        if policy.policy_type in kinds and getattr(policy, field) in (None, ""):
            yield Fault(field, code)


def _unknown(policy: SchedulingPolicy) -> Faults:
    for field, (code, allowed) in CHOICES.items():
        value = getattr(policy, field)
        if field in USED[policy.policy_type] and value is not None and value not in allowed:
            yield Fault(field, code)


def _interval(policy: SchedulingPolicy, today: date) -> Faults:
    count, longest = policy.interval_count, LONGEST.get(policy.interval_unit)
    if count is not None and (count < 1 or (longest and count > longest)):
        yield Fault("interval_count", "interval_range")


def _rule(policy: SchedulingPolicy, today: date) -> Faults:
    if not policy.rrule:
        return
    try:
        rule = read_rule(policy.rrule)
    except UnreadableRule as fault:
        yield Fault("rrule", fault.code)
        return
    if rule.count and policy.total_occurrences is not None:
        yield Fault("total_occurrences", "total_twice")
    elif rule.count and rule.count > MOST_TIMES:
        yield Fault("total_occurrences", "total_range")
    if _never(policy, rule, max(policy.start_date or today, today)):
        yield Fault("rrule", "rrule_never")


def _never(policy: SchedulingPolicy, rule: Rule, first: date) -> bool:
    last = min(first + FAR, rule.until or date.max)
    start = policy.start_date or first
    days = days_after(policy.rrule or "", start, first - DAY, month_end=policy.month_end, until=last)
    return next(days, None) is None


def _end(policy: SchedulingPolicy, today: date) -> Faults:
    end, start = policy.deadline_date, policy.start_date or today
    if end is None:
        return
    if end < start:
        yield Fault("deadline_date", "deadline_before_start")
    elif end < today:
        yield Fault("deadline_date", "deadline_past")
    elif end > max(start, today) + FAR:
        yield Fault("deadline_date", "deadline_too_far")


def _weekdays(policy: SchedulingPolicy, today: date) -> Faults:
    if not policy.eligible:
        yield Fault("weekdays", "weekdays_empty")
    elif not policy.eligible <= WHOLE_WEEK:
        yield Fault("weekdays", "weekdays_unknown")


def _times_per_week(policy: SchedulingPolicy, today: date) -> Faults:
    most = len(policy.eligible & WHOLE_WEEK) or len(WHOLE_WEEK)
    if policy.times_per_week is not None and not 1 <= policy.times_per_week <= most:
        yield Fault("times_per_week", "times_per_week_range")


def _catch_up(policy: SchedulingPolicy, today: date) -> Faults:
    allowed = CATCH_UPS[policy.policy_type]
    if policy.is_adaptive:
        allowed = allowed & {CatchUp.SPREAD}
    if policy.until_met and "until_met" in USED[policy.policy_type]:
        allowed = allowed & {CatchUp.ONE}
    if policy.catchup not in allowed:
        yield Fault("catchup_strategy", "catchup_not_allowed")
    elif policy.catchup == CatchUp.ONE and policy.max_per_day > 1:
        yield Fault("max_per_day", "one_needs_one_per_day")


def _freeze(policy: SchedulingPolicy, today: date) -> Faults:
    freezable = policy.policy_type in FREEZABLE and not policy.is_adaptive
    is_known = policy.catchup in set(CatchUp)
    if policy.freeze_on_miss and is_known and not (freezable and policy.catchup in FREEZING):
        yield Fault("freeze_on_miss", "freeze_not_allowed")


def _accounts(policy: SchedulingPolicy, today: date) -> Faults:
    if len(set(policy.account_ids)) < len(policy.account_ids):
        yield Fault("account_ids", "accounts_duplicate")
    if len(policy.account_ids) > MOST_ACCOUNTS:
        yield Fault("account_ids", "accounts_too_many")


def _crowded(policy: SchedulingPolicy, today: date) -> Faults:
    if policy.deadline_date is None:
        return
    first = max(policy.start_date or today, today)
    days = Window(first, policy.deadline_date, policy.eligible).size
    if not days:
        yield Fault("weekdays", "no_eligible_day")
    elif policy.policy_type == PolicyType.DEADLINE and (policy.total_occurrences or 0) > days * policy.max_per_day:
        yield Fault("total_occurrences", "too_many_for_window", policy.total_occurrences or 0, days)


CHECKS: tuple[Callable[[SchedulingPolicy, date], Faults], ...] = (
    _interval,
    _rule,
    _end,
    _weekdays,
    _times_per_week,
    _catch_up,
    _freeze,
    _accounts,
)
