"""What Today shows: one query each for tasks, those to come, rhythm, return and offers if any, sorted out in memory."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeAlias

from django.db.models import BigAutoField, DateField

from accounts.models import User
from dueit.core.prepared import AnyField, Prepared
from dueit.core.web.rhythm import Rhythm
from tasks.domain import greeting, welcome
from tasks.domain.capacity import WEEKS, capacity
from tasks.domain.lifecycle import State
from tasks.models import Task
from tasks.models.offer import at_hand_of
from tasks.models.welcome import return_of
from tasks.offered import Offered, offered
from tasks.rows import Row, rows_from

MOST_AHEAD = 50
Arranged: TypeAlias = tuple[list[Row], list[Row], list[Row]]
WHOSE_DAY: dict[str, AnyField] = {"user": BigAutoField(), "day": DateField()}

ON_DAY = Prepared(
    lambda user, day: at_hand_of(user, Task.objects.doable_by(user)).on_day(day).in_order().slips(), **WHOSE_DAY
)
AHEAD = Prepared(
    lambda user, day: at_hand_of(user, Task.objects.doable_by(user)).after_day(day).slips()[:MOST_AHEAD], **WHOSE_DAY
)
SETTLED = Prepared(lambda user, day: Task.objects.settled_by_day(user, day - timedelta(weeks=WEEKS)), **WHOSE_DAY)


@dataclass(frozen=True)
class Today:
    """A person's day, sized to what they really settle on such a weekday."""

    user: User
    at: datetime
    day: date
    rows: list[Row]
    later: list[Row]
    waiting: list[Row]
    let_go: list[Row]
    ahead: list[Row]
    rhythm: Rhythm
    offers: list[Offered]
    is_welcome: bool = False

    @property
    def greeting(self) -> str:
        if self.is_welcome:
            return greeting.welcome(self.user.name)
        return greeting.greeting(self.user.name, self.at.astimezone(self.user.zone).time())

    @property
    def lede(self) -> str:
        if self.is_welcome:
            return greeting.WELCOME_LEDE
        settled = sum(row.state == State.COMPLETED for row in self.rows)
        return greeting.lede(left=sum(row.is_open for row in self.rows), settled=settled)

    @property
    def asked(self) -> list[Offered]:
        """What this person is offered; after some quiet days it waits, as all else does."""
        return [] if self.is_welcome else [offer for offer in self.offers if offer.is_open]

    @property
    def came_back(self) -> list[Offered]:
        """What they had offered and was handed back."""
        return [] if self.is_welcome else [offer for offer in self.offers if not offer.is_open]

    @property
    def is_empty(self) -> bool:
        return not (self.rows or self.waiting)


def today_of(user: User, *, at: datetime) -> Today:
    """Gather the day of `user`: what fits, what may come later, what waits, what was let go, what is to come."""
    day = user.today(at)
    settled = settled_days(user, day)
    groups: dict[str, list[Row]] = {"now": [], "waiting": [], "let_go": []}
    for row in rows_from(ON_DAY.rows(user=user.pk, day=day)):
        groups[group_of(row, day)].append(row)
    back = return_of(user, at=at)
    arrange = eased if back.eases_in(day) else split
    now, later, waiting = arrange(groups["now"], groups["waiting"], room(settled, day))
    return Today(
        user=user,
        at=at,
        day=day,
        rows=now,
        later=later,
        waiting=waiting,
        let_go=groups["let_go"],
        ahead=rows_from(AHEAD.rows(user=user.pk, day=day)),
        rhythm=Rhythm(settled, day, since=user.today(user.joined_at), week_start=user.week_start),
        offers=offered(user, at=at) if back.told_of_offers else [],
        is_welcome=back.is_welcomed(day),
    )


def group_of(row: Row, day: date) -> str:
    """Say where Today shows a task. What was aimed at an earlier day rests, and is never counted against anyone."""
    if row.state == State.SKIPPED:
        return "let_go"
    return "waiting" if row.is_open and (row.planned_on or day) < day else "now"


def split(rows: list[Row], earlier: list[Row], size: int | None) -> Arranged:
    """Return the rows that fit the day, the open ones beyond, and those of earlier days, which wait.

    Whatever is settled or begun stays in sight; so does what has its hour or its date, which takes its room first.
    """
    waiting = [row for row in rows if row.state == State.WAITING]
    room_first = sorted(waiting, key=lambda row: not row.is_appointed)
    beyond = {row.pk for row in room_first[size:] if not row.is_appointed} if size is not None else set()
    return [row for row in rows if row.pk not in beyond], [row for row in rows if row.pk in beyond], earlier


def eased(rows: list[Row], earlier: list[Row], size: int | None) -> Arranged:
    """Arrange a short day: three things at most, for whose sake something from an earlier day may come along.

    Only what has its hour or its date is shown beside them.
    """
    taken = sum(row.state != State.WAITING for row in rows)
    short = welcome.room_left(taken)
    now, later, _ = split(rows, earlier, short if size is None else min(size, short))
    spare = welcome.room_left(len(now))
    return now + earlier[:spare], later, earlier[spare:]


def room(settled: Mapping[date, int], day: date) -> int | None:
    return capacity([settled.get(day - timedelta(weeks=week), 0) for week in range(1, WEEKS + 1)])


def settled_days(user: User, day: date) -> dict[date, int]:
    """Return how many tasks `user` settled on each day of the last eight weeks that has any."""
    return dict(SETTLED.rows(user=user.pk, day=day))
