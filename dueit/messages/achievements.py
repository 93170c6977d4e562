"""What people come to by themselves: counted where something is done, told once, kept for good.

Each action asks two questions at most, and one for somebody who has come to all that it may bring. What lies in the
past, before this was counted, is kept, not told.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from dueit.core.events import Event
from dueit.messages.counting import BEGUN_ANEW, LET_GO, REACHED, SETTLED, WRITTEN, facts
from goals.domain.standing import GoalState
from goals.events import GoalEnded, StepsKept
from notifications import actions
from notifications.domain.achievements import MOMENTS, Kind, Reach, cause_of, first_day_of_return, reach, rested
from notifications.domain.message import Message
from notifications.events import AchievementEarned
from notifications.live import show_moment
from notifications.models.achievement import ToCome, to_come
from tasks.domain.lifecycle import State
from tasks.events import TaskAdded, TaskMoved, TaskStartedAfresh

BY_WRITING = (Kind.FIRST_TASK, Kind.FIVE_TASKS)
BY_SETTLING = (Kind.FIRST_SETTLED, Kind.THREE_SETTLED, Kind.THREE_ON_ONE_DAY, Kind.CAME_BACK, Kind.HELPED)
FIVE, THREE = 5, 3
MOMENTS_PAGE = "/moments/"

Reached = Mapping[Kind, Reach]


def note_written(event: TaskAdded | StepsKept) -> None:
    note_all_written([event])


def note_all_written(events: Sequence[TaskAdded | StepsKept]) -> None:
    """Whoever wrote tasks down, or kept steps."""

    def count(person: int, ahead: ToCome) -> Reached:
        [number] = facts(WRITTEN, user=person)
        now = sum(len(event.created) for event in events)
        return {Kind.FIRST_TASK: reach(number, now=now), Kind.FIVE_TASKS: reach(number, FIVE, now=now)}

    note(events, BY_WRITING, count)


def note_moved(event: TaskMoved) -> None:
    note_all_moved([event])


def note_all_moved(events: Sequence[TaskMoved]) -> None:
    """Whoever settled tasks, or let them go."""
    done = [event for event in events if event.after.state == State.COMPLETED]
    let_go = [event for event in events if event.after.state == State.SKIPPED]
    note(done, BY_SETTLING, lambda person, ahead: count_settled(person, ahead, done))
    note(let_go, (Kind.FIRST_LETTING_GO,), lambda person, _: count_let_go(person, now=len(let_go)))


def count_settled(person: int, ahead: ToCome, events: Sequence[TaskMoved]) -> Reached:
    at, now = events[0].at, len(events)
    today = ahead.day(at)
    since = ahead.start_of(first_day_of_return(today))
    number, on_day, left, back, helped = facts(SETTLED, user=person, day=today, since=since)
    has_rested = rested(left and ahead.day(left), back and ahead.day(back))
    return {
        Kind.FIRST_SETTLED: reach(number, now=now),
        Kind.THREE_SETTLED: reach(number, THREE, now=now),
        Kind.THREE_ON_ONE_DAY: reach(on_day, THREE, now=now),
        Kind.CAME_BACK: Reach.NOW if has_rested else Reach.NOT_YET,
        Kind.HELPED: reach(helped is not None, now=helped == at),
    }


def count_let_go(person: int, *, now: int, beside: int = 0) -> Reached:
    [number] = facts(LET_GO, user=person)
    return {Kind.FIRST_LETTING_GO: reach((number or 0) + beside, now=now)}


def note_afresh(event: TaskStartedAfresh) -> None:
    note_all_afresh([event])


def note_all_afresh(events: Sequence[TaskStartedAfresh]) -> None:
    """Whoever began tasks anew."""

    def count(person: int, ahead: ToCome) -> Reached:
        [number] = facts(BEGUN_ANEW, user=person)
        return {Kind.FIRST_FRESH_START: reach(number, now=len(events))}

    note(events, (Kind.FIRST_FRESH_START,), count)


def note_ended(event: GoalEnded) -> None:
    """Whoever says that a goal is reached, or lets it go."""

    def count(person: int, ahead: ToCome) -> Reached:
        [others] = facts(REACHED, user=person, goal=event.goal_id)
        return {Kind.GOAL_REACHED: reach((others or 0) + 1, now=1)}

    if event.state == GoalState.REACHED:
        note([event], (Kind.GOAL_REACHED,), count)
    else:
        note([event], (Kind.FIRST_LETTING_GO,), lambda person, _: count_let_go(person, now=1, beside=1))


def note(events: Sequence[Event], kinds: tuple[Kind, ...], count: Callable[[int, ToCome], Reached]) -> None:
    """Count for whoever did this, if it may bring something that they have not come to yet."""
    if not events or events[0].actor_id is None:
        return
    person = events[0].actor_id
    if ahead := to_come(person, kinds):
        counted = count(person, ahead).items()
        reached = {kind: how for kind, how in counted if kind in ahead.kinds and how is not Reach.NOT_YET}
        if reached:
            actions.earn(person, reached, subject=events[0].subject, at=events[0].at)


def tell_earned(event: AchievementEarned) -> None:
    """Whoever came to it, unless it is to stay quiet."""
    if event.is_quiet or event.actor_id is None:
        return
    moment = MOMENTS[Kind(event.kind)]
    told = Message(
        kind="achievement",
        person=event.actor_id,
        cause=cause_of(event.kind),
        subject=event.subject,
        about=moment.words,
        title=moment.sentence,
        url=MOMENTS_PAGE,
    )
    actions.notify([told], at=event.at)
    show_moment(event.actor_id, event.achievement_id)


WATCHED: dict[type[Event], Callable[[Any], object]] = {
    TaskAdded: note_written,
    StepsKept: note_written,
    TaskMoved: note_moved,
    TaskStartedAfresh: note_afresh,
    GoalEnded: note_ended,
    AchievementEarned: tell_earned,
}
WATCHED_TOGETHER: dict[type[Event], Callable[[Sequence[Any]], object]] = {
    TaskAdded: note_all_written,
    TaskMoved: note_all_moved,
    TaskStartedAfresh: note_all_afresh,
}
