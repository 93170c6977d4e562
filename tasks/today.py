"""What Today shows: a query for its tasks, one for those to come, one for the rhythm, sorted out in memory."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import BigAutoField, DateField

from accounts.models import User
from dueit.core.prepared import AnyField, Prepared
from dueit.core.web.rhythm import Rhythm
from tasks.domain import greeting
from tasks.domain.capacity import WEEKS, capacity
from tasks.domain.lifecycle import State
from tasks.models import Task
from tasks.rows import Row, rows_from

MOST_AHEAD = 50
WHOSE_DAY: dict[str, AnyField] = {"user": BigAutoField(), "day": DateField()}

ON_DAY = Prepared(lambda user, day: Task.objects.visible_to(user).on_day(day).in_order().slips(), **WHOSE_DAY)
AHEAD = Prepared(lambda user, day: Task.objects.visible_to(user).after_day(day).slips()[:MOST_AHEAD], **WHOSE_DAY)
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

    @property
    def greeting(self) -> str:
        return greeting.greeting(self.user.name, self.at.astimezone(self.user.zone).time())

    @property
    def lede(self) -> str:
        settled = sum(row.state == State.COMPLETED for row in self.rows)
        return greeting.lede(left=sum(row.is_open for row in self.rows), settled=settled)

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
    now, later = split(groups["now"], room(settled, day))
    return Today(
        user=user,
        at=at,
        day=day,
        rows=now,
        later=later,
        waiting=groups["waiting"],
        let_go=groups["let_go"],
        ahead=rows_from(AHEAD.rows(user=user.pk, day=day)),
        rhythm=Rhythm(settled, day, since=user.today(user.joined_at), week_start=user.week_start),
    )


def group_of(row: Row, day: date) -> str:
    """Say where Today shows a task. What was aimed at an earlier day rests, and is never counted against anyone."""
    if row.state == State.SKIPPED:
        return "let_go"
    return "waiting" if row.is_open and (row.planned_on or day) < day else "now"


def split(rows: list[Row], size: int | None) -> tuple[list[Row], list[Row]]:
    """Return the rows that fit the day, and the open ones beyond.

    Whatever is settled or begun stays in sight; so does what has its hour or its date, which takes its room first.
    """
    waiting = [row for row in rows if row.state == State.WAITING]
    room_first = sorted(waiting, key=lambda row: not row.is_appointed)
    beyond = {row.pk for row in room_first[size:] if not row.is_appointed} if size is not None else set()
    return [row for row in rows if row.pk not in beyond], [row for row in rows if row.pk in beyond]


def room(settled: Mapping[date, int], day: date) -> int | None:
    return capacity([settled.get(day - timedelta(weeks=week), 0) for week in range(1, WEEKS + 1)])


def settled_days(user: User, day: date) -> dict[date, int]:
    """Return how many tasks `user` settled on each day of the last eight weeks that has any."""
    return dict(SETTLED.rows(user=user.pk, day=day))
