"""The rhythm of a goal, as its pages show it: what comes, what came of it, and what it was before."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property

from accounts.models import User
from dueit.core.web.weeks import Weeks
from goals.actions.courses import course_of
from goals.actions.repeating import unbegun
from goals.came import SHOWN, Came, came, times_of
from goals.domain.aims import Aim
from goals.domain.outlook import Change, Consequence, Prospect, change, consequence, marks, outlook_words
from goals.domain.schedule import events
from goals.domain.schedule.kinds import Status
from goals.domain.schedule.policy import SchedulingPolicy
from goals.domain.schedule.words import describe, spoken_date
from goals.execution import check_of
from goals.models import Goal, Recurrence, RecurrenceVersion
from tasks.actions.access import permissions_of
from tasks.domain.roles import Permission


@dataclass(frozen=True)
class Version:
    """A rhythm that a goal has or had, in words."""

    since: str
    words: str


@dataclass(frozen=True)
class Ahead:
    """Where a goal stands in its rhythm on the day `today`; without a rhythm there is nothing ahead.

    A goal that is not there yet brings its `aim` along.
    """

    goal: Goal
    today: date
    week_start: int
    may_change: bool
    recurrence: Recurrence | None
    aim: Aim | None = None

    @cached_property
    def prospect(self) -> Prospect | None:
        if self.recurrence is None:
            return None
        course = course_of(self.recurrence)
        return Prospect(course.policy, self.today, self.recurrence.standing, course.situation)

    @property
    def words(self) -> str:
        return describe(self.recurrence.schedule, today=self.today) if self.recurrence else ""

    @property
    def next_day(self) -> str:
        """The next day on which something comes up, today left out: what is due today is there."""
        later = [day for day in self.prospect.next_days if day > self.today] if self.prospect else []
        return spoken_date(later[0], self.today) if later and self.is_going else ""

    @property
    def is_going(self) -> bool:
        return self.recurrence is not None and self.recurrence.is_active

    @property
    def asks(self) -> bool:
        """Whether this is a day on which its person looks whether it is true."""
        if self.recurrence is None or self.prospect is None or not self.prospect.policy.until_met:
            return False
        if not check_of(self.goal).asks_its_person:
            return False
        planned = [task.planned_on for task in self.prospect.situation.open]
        return self.is_going and self.goal.is_open and any(day and day <= self.today for day in planned)

    @property
    def is_over(self) -> bool:
        return self.recurrence is not None and self.recurrence.status == Status.ENDED

    @property
    def weeks(self) -> Weeks | None:
        return drawn(self.prospect, self.week_start) if self.prospect else None

    @cached_property
    def times(self) -> int:
        """How often it came up so far."""
        return times_of(self.goal).count() if self.recurrence else 0

    @cached_property
    def came(self) -> list[Came]:
        """The latest times that it came up."""
        return came(times_of(self.goal)[:SHOWN], today=self.today)

    @cached_property
    def versions(self) -> list[Version]:
        """Every rhythm it ever had, the latest first."""
        found = RecurrenceVersion.objects.filter(recurrence=self.recurrence).order_by("-rev") if self.recurrence else []
        return [Version(spoken_date(one.since, self.today), describe(one.schedule, today=self.today)) for one in found]

    @cached_property
    def accounts(self) -> tuple[int, ...]:
        """The accounts that the goal addresses, in the order in which they take turns."""
        if self.aim is not None:
            return self.aim.account_ids
        return tuple(self.goal.addressed.order_by("place").values_list("account_id", flat=True))

    def with_policy(self, policy: SchedulingPolicy) -> "Foresight":
        """Foresee another rhythm from today on."""
        sharing = self.aim.distribution if self.aim else self.goal.task_distribution_strategy
        meant = replace(policy, account_ids=self.accounts, task_distribution_strategy=sharing)
        return Foresight(self, self._revised(meant), policy)

    def _revised(self, policy: SchedulingPolicy) -> Prospect:
        """A goal that rests is looked at as if it went on."""
        if self.recurrence is None or self.prospect is None:
            return Prospect(policy, self.today)
        state = replace(self.recurrence.standing, status=Status.ACTIVE)
        outcome = events.revise(state, policy, self.prospect.situation, self.today)
        return Prospect(policy, self.today, outcome.state, self.prospect.situation.after(outcome))


@dataclass(frozen=True)
class Foresight:
    """What a rhythm that is being chosen would bring."""

    ahead: Ahead
    prospect: Prospect
    policy: SchedulingPolicy

    @property
    def words(self) -> str:
        return describe(self.policy, today=self.ahead.today)

    @property
    def weeks(self) -> Weeks:
        return drawn(self.prospect, self.ahead.week_start)

    @cached_property
    def consequence(self) -> Consequence | None:
        return consequence(self.prospect)

    @property
    def consequence_days(self) -> str:
        return self.consequence.when(self.ahead.today) if self.consequence else ""

    @property
    def weeks_without(self) -> Weeks | None:
        """The same weeks if some days are left out."""
        if self.consequence is None:
            return None
        found = marks(self.prospect, self.consequence)
        return Weeks(found, self.ahead.today, self.consequence.sentence, self.ahead.week_start)

    @cached_property
    def change(self) -> Change | None:
        """What differs from the rhythm that the goal has now."""
        return change(self.ahead.prospect, self.prospect) if self.ahead.prospect and self.ahead.is_going else None

    @property
    def weeks_changed(self) -> Weeks | None:
        if self.change is None:
            return None
        return Weeks(self.change.marks, self.ahead.today, self.change.sentence, self.ahead.week_start)


def ahead_of(goal: Goal, user: User, *, at: datetime) -> Ahead:
    """Gather where a goal stands in its rhythm, for somebody who looks at it."""
    recurrence = Recurrence.objects.select_related("goal", "keeper").filter(goal=goal).first()
    return Ahead(
        goal=goal,
        today=(recurrence or unbegun(goal)).today(at),
        week_start=user.week_start,
        may_change=Permission.ADD in permissions_of(user, goal.project_id),
        recurrence=recurrence,
    )


def ahead_of_wish(goal: Goal, user: User, aim: Aim, *, at: datetime) -> Ahead:
    """Return the same for a goal that is not there yet."""
    return Ahead(goal, user.today(at), user.week_start, may_change=True, recurrence=None, aim=aim)


def drawn(prospect: Prospect, week_start: int) -> Weeks:
    found = marks(prospect)
    return Weeks(found, prospect.today, outlook_words(found, prospect.today), week_start)
