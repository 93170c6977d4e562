"""The rhythm of a goal that is reached or let go, or whose project is put away; and of one that is taken up again."""

from dataclasses import replace
from datetime import datetime

from goals.actions.courses import course_of
from goals.actions.holding import hold_tasks_of
from goals.actions.sweeping import held, sweep_alone
from goals.domain.schedule import events
from goals.domain.schedule.kinds import Status
from goals.domain.schedule.state import ScheduleState
from goals.models import Goal, Recurrence
from tasks.events import ProjectBroughtBack


def rest(goal: Goal) -> ScheduleState | None:
    """End the rhythm of a goal, if it has one; return how it stood."""
    recurrence = held().filter(goal=goal.pk).first()
    if recurrence is None:
        return None
    before = recurrence.standing
    recurrence.settle_in(events.meet(before))
    recurrence.save()
    return before


def go_on(goal: Goal, state: ScheduleState, *, at: datetime) -> None:
    """Stand as before the end, which was taken back."""
    for recurrence in held().filter(goal=goal.pk):
        recurrence.settle_in(state)
        recurrence.save()
        sweep_alone([recurrence.pk], at=at)


def wake(goal: Goal, *, at: datetime) -> None:
    """Come back as after a pause, unless the rhythm was through or somebody had stopped it."""
    for recurrence in held().filter(goal=goal.pk, status=Status.ENDED, stopped_at=None):
        come_back(recurrence, at=at)


def wake_here(event: ProjectBroughtBack) -> None:
    """A reaction: goals of a project that was put away come up again from today on; days before are gone uncounted."""
    resting = Recurrence.objects.filter(goal__project=event.project_id or 0, status=Status.ACTIVE, parked_at=None)
    hold_tasks_of(list(resting.values_list("goal_id", flat=True)))
    for recurrence in held().filter(pk__in=resting.values("pk")).order_by("pk"):
        come_back(recurrence, at=event.at)


def come_back(recurrence: Recurrence, *, at: datetime) -> None:
    """Go on from today, as after a pause."""
    course, day = course_of(recurrence), recurrence.today(at)
    rested = replace(recurrence.standing, status=Status.PAUSED)
    recurrence.settle_in(events.resume(rested, course.policy, course.situation, day))
    recurrence.save()
    sweep_alone([recurrence.pk], at=at)
