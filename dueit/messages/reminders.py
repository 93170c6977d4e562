"""Reminders of tasks: how a task stands for somebody, what has them look again, and whether one still holds."""

from collections.abc import Callable, Collection, Sequence
from datetime import date
from typing import Any

from accounts.events import ProfileChanged
from dueit.core.events import Event
from goals import events as aimed
from goals.at_rest import at_rest
from notifications import actions
from notifications.domain.reminders import Reminded
from notifications.models import Notification
from tasks import events as happened
from tasks.domain.lifecycle import State
from tasks.models import Membership, Task

Pair = tuple[int, int]
COLUMNS = ("pk", "project_id", "title", "state", "planned_on", "fixed_on")
OF_THE_CLOCK = {"time_zone", "day_start"}


def standings(pairs: Collection[Pair]) -> dict[Pair, Reminded]:
    """Say how tasks stand for people who can see them, in a few queries for all."""
    people, numbers = {person for person, _ in pairs}, {number for _, number in pairs}
    tasks = {row[0]: row for row in Task.objects.in_use().filter(pk__in=numbers).values_list(*COLUMNS)}
    projects = {row[1] for row in tasks.values()}
    inside = Membership.objects.filter(user__in=people, project__in=projects).values_list("user_id", "project_id")
    there, resting = set(inside), at_rest(tasks) if tasks else set()
    return {
        (person, number): _standing(*tasks[number], rests=number in resting)
        for person, number in pairs
        if number in tasks and (person, tasks[number][1]) in there
    }


def why_not(notices: Collection[Notification]) -> dict[int, str]:
    """A reminder is of no use for what is settled, begun, let go, at rest, on another day or out of sight."""
    seen = standings({(notice.user_id, notice.number) for notice in notices})
    reasons = {notice.pk: _why_not(notice, seen.get((notice.user_id, notice.number))) for notice in notices}
    return {pk: why for pk, why in reasons.items() if why}


def _why_not(notice: Notification, seen: Reminded | None) -> str:
    if seen is None:
        return "out of sight"
    if not seen.waits:
        return "begun, settled or let go"
    if seen.rests:
        return "its goal rests"
    return "" if seen.day and f":{seen.day.isoformat()}T" in notice.dedupe_key else "moved to another day"


def follow(event: happened.TaskEvent) -> None:
    actions.aim_reminders([event.subject], at=event.at)


def follow_all(events: Sequence[happened.TaskEvent]) -> None:
    actions.aim_reminders([event.subject for event in events], at=events[0].at)


def forget(event: happened.TaskRemoved) -> None:
    actions.forget_reminders([event.subject])


def forget_all(events: Sequence[happened.TaskRemoved]) -> None:
    actions.forget_reminders([event.subject for event in events])


def forget_place(event: happened.ProjectRemoved) -> None:
    actions.forget_reminders(place=event.subject)


def follow_place(event: Event) -> None:
    """All tasks of a project, or of a goal there, may stand otherwise, or be seen by others."""
    actions.aim_reminders_in(f"project-{event.project_id}", at=event.at)


def follow_own(event: Event) -> None:
    """All tasks of a person's own goals may rest, or come up again."""
    actions.aim_reminders_of(event.actor_id or 0, at=event.at)


def follow_clock(event: ProfileChanged) -> None:
    if OF_THE_CLOCK & set(event.fields):
        actions.aim_reminders_of(event.user_id, at=event.at)


def _standing(
    number: int, project: int, title: str, state: str, planned_on: date | None, fixed_on: date | None, *, rests: bool
) -> Reminded:
    return Reminded(
        day=planned_on or fixed_on,
        waits=state == State.WAITING,
        rests=rests,
        about=title,
        place=f"project-{project}",
        url=f"/tasks/{number}/",
    )


STANDS = (
    happened.TaskMoved,
    happened.TaskPlanned,
    happened.TaskStartedAfresh,
    happened.TaskBrokenDown,
    happened.TaskRestored,
    happened.TaskLeftBehind,
    happened.TaskBroughtBack,
    happened.TaskCarried,
)
IN_PLACE = (
    happened.ProjectArchived,
    happened.ProjectBroughtBack,
    happened.MemberLeft,
    happened.MemberBroughtBack,
    happened.MemberJoined,
    aimed.RhythmPaused,
    aimed.RhythmResumed,
    aimed.RhythmStopped,
    aimed.RhythmRestored,
    aimed.GoalRepeated,
)
OWN = (aimed.TimeOffTaken, aimed.TimeOffEnded, aimed.TimeOffTakenBack, aimed.TimeOffWentOn)

# What has reminders look again at what they are of.
FOLLOW: dict[type[Event], Callable[[Any], object]] = {
    ProfileChanged: follow_clock,
    happened.TaskRemoved: forget,
    happened.ProjectRemoved: forget_place,
    **dict.fromkeys(STANDS, follow),
    **dict.fromkeys(IN_PLACE, follow_place),
    **dict.fromkeys(OWN, follow_own),
}
FOLLOW_TOGETHER: dict[type[Event], Callable[[Sequence[Any]], object]] = {
    happened.TaskRemoved: forget_all,
    **dict.fromkeys(STANDS, follow_all),
}
