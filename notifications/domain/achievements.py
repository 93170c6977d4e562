"""Quiet moments: what somebody comes to once, by themselves, and nobody takes away again."""

from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

REST_DAYS = 14


class Kind(StrEnum):
    """What one can come to, in the order in which it often happens."""

    FIRST_TASK = "first_task"
    FIVE_TASKS = "five_tasks"
    FIRST_SETTLED = "first_settled"
    THREE_SETTLED = "three_settled"
    THREE_ON_ONE_DAY = "three_on_one_day"
    FIRST_LETTING_GO = "first_letting_go"
    FIRST_FRESH_START = "first_fresh_start"
    CAME_BACK = "came_back"
    GOAL_REACHED = "goal_reached"
    HELPED = "helped"


class Moment(NamedTuple):
    """How it is called, how it looks, and what is said of it; nothing is measured or asked for."""

    words: str
    icon: str
    sentence: str


MOMENTS: dict[Kind, Moment] = {
    Kind.FIRST_TASK: Moment("A first task", "sprout", "It is written down, so your head can let it rest."),
    Kind.FIVE_TASKS: Moment("Five tasks", "leaf", "Five things have a place of their own now."),
    Kind.FIRST_SETTLED: Moment("A first thing settled", "check", "Something is done that was not done before."),
    Kind.THREE_SETTLED: Moment("Three things settled", "footprints", "One step, another, and one more."),
    Kind.THREE_ON_ONE_DAY: Moment("Three on one day", "sun", "Three things settled, and the day can be over."),
    Kind.FIRST_LETTING_GO: Moment("A first letting go", "feather", "What you let go, you need not carry."),
    Kind.FIRST_FRESH_START: Moment("A first fresh start", "rotate-ccw", "The same thing, begun anew. You always may."),
    Kind.CAME_BACK: Moment("Back after a rest", "house", "You rested, and you are here again. Both are good."),
    Kind.GOAL_REACHED: Moment("A goal reached", "mountain", "Something you wished for is true now."),
    Kind.HELPED: Moment("Somebody helped", "users", "Something is lighter for somebody else now."),
}


class Reach(StrEnum):
    """Whether something is reached: not yet, by what is done just now, or by what was done before."""

    NOT_YET = "not_yet"
    NOW = "now"
    BEFORE = "before"


def reach(number: int | None, needed: int = 1, *, now: int) -> Reach:
    """Say whether `number` things are enough, `now` of which were done just now."""
    if (number or 0) < needed:
        return Reach.NOT_YET
    return Reach.NOW if (number or 0) - now < needed else Reach.BEFORE


def rested(left: date | None, back: date | None) -> bool:
    """Say whether so many whole days of theirs lay between that somebody had a rest; who never left did not."""
    return left is not None and back is not None and (back - left).days - 1 >= REST_DAYS


def first_day_of_return(today: date) -> date:
    """Return the day before which somebody has left who is back from a rest today, or came back just lately."""
    return today - timedelta(days=REST_DAYS)


def cause_of(kind: str) -> str:
    """Return under which cause somebody is told that they came to something."""
    return f"achievement:{kind}"
