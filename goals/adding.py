"""A line of quick add with a rhythm becomes a goal."""

from datetime import datetime

from accounts.models import User
from goals import actions
from goals.domain.schedule.kinds import PolicyType
from goals.domain.schedule.policy import SchedulingPolicy
from goals.domain.schedule.words import describe, spoken_date
from tasks.adding import Kept
from tasks.domain.quick_add import QuickAdd
from tasks.models import Project

LONGEST = 200


def keep_rhythm(line: QuickAdd, *, by: User, at: datetime) -> Kept | None:
    """Begin a goal that comes again and again as the line says; None if a goal can't, so that it is a task once."""
    title, today = title_of(line), by.today(at)
    if len(title) > LONGEST:
        return None
    policy = policy_of(line)
    try:
        mine = Project.objects.personal_of(by)
        goal = actions.begin_goal(mine, title, policy, by=by, at=at, minutes=line.minutes)
    except actions.Unfit:
        return None
    words = describe(policy, today=today)
    first = line.planned_on
    soon = f" First on {spoken_date(first, today)}." if first and first > today else ""
    return Kept(f"“{title[:80]}” is a goal now: {words[0].lower()}{words[1:]}.{soon}", goal.trace)


def title_of(line: QuickAdd) -> str:
    """A goal has no labels, so they stay in its words."""
    return " ".join([line.title, *(f"#{label}" for label in line.labels)])


def policy_of(line: QuickAdd) -> SchedulingPolicy:
    return SchedulingPolicy(
        policy_type=PolicyType.CALENDAR, rrule=line.rrule, start_date=line.planned_on, at_time=line.at_time
    )
