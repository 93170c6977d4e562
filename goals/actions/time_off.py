"""Time off for everything: rhythms rest, what went by does not count, and nothing piles up."""

from datetime import date, datetime
from typing import Any

from django.db import transaction

from accounts.models import User
from dueit.core.events import publish
from goals.actions.courses import course_of
from goals.actions.holding import hold_home, hold_tasks
from goals.actions.refusals import AlreadyOff
from goals.actions.sweeping import DUE_FOR, Swept, held, sweep_alone, sweep_for
from goals.domain.schedule import events
from goals.domain.schedule.kinds import Status
from goals.events import TimeOffEnded, TimeOffTaken
from goals.models import Occurrence, TimeOff
from goals.models.occurrence import OccurrenceQuerySet
from goals.models.recurrence import RecurrenceQuerySet
from tasks.actions import let_go_by_itself, plan_by_itself
from tasks.actions.by_itself import Release
from tasks.domain.lifecycle import Reason, State


@transaction.atomic
def take_time_off(person: User, first_on: date, last_on: date | None, *, at: datetime) -> TimeOff:
    """Have all rhythms of a person rest on some days, also on days gone by; without a last one until they are back.

    What came up on days gone by and was not begun is let go; what is planned for days ahead waits for the day after.
    """
    hold_home(person)
    if TimeOff.objects.open().of(person).exists():
        raise AlreadyOff
    hold_tasks(waiting_for(person).values("task"))
    off = TimeOff.objects.create(person=person, first_on=first_on, last_on=last_on, taken_at=at)
    today, before = person.today(at), stands(person)
    set_aside(off, today, at=at)
    follow(off, today, at=at)
    off.stood = turned(before, stands(person))
    off.save()
    off.trace = publish(TimeOffTaken(actor_id=person.pk, at=at, time_off_id=off.pk))
    return off


@transaction.atomic
def come_back(off: TimeOff, *, at: datetime) -> TimeOff:
    """End time off today, or leave it before it begins. Twice is once."""
    hold_home(off.person)
    off = TimeOff.objects.select_for_update(of=("self",)).select_related("person").get(pk=off.pk)
    if off.is_over:
        return off
    before, made = stands(off.person), set(off.made)
    wake(off, off.person.today(at), at=at)
    stood, new = turned(before, stands(off.person)), sorted(set(off.made) - made)
    off.trace = publish(TimeOffEnded(actor_id=off.person_id, at=at, time_off_id=off.pk, stood=stood, made=new))
    return off


def follow_times_off(*, at: datetime, person: User | None = None) -> None:
    """Have time off begin and end on its days, for everybody or for one person; safe to repeat."""
    off_now = TimeOff.objects.open().of(person) if person else TimeOff.objects.open()
    for found in off_now.select_related("person"):
        with transaction.atomic():
            hold_home(found.person)
            off = TimeOff.objects.select_for_update(of=("self",)).select_related("person").get(pk=found.pk)
            follow(off, off.person.today(at), at=at)


def open_day(user: User, *, at: datetime) -> Swept:
    """Make a person's tasks whose day has come, unless they are off."""
    if any(DUE_FOR.rows(user=user.pk, at=at)):
        follow_times_off(at=at, person=user)
        return sweep_for(user, at=at)
    return Swept()


def follow(off: TimeOff, today: date, *, at: datetime) -> None:
    if off.is_over:
        return
    if not off.has_begun and off.first_on <= today:
        rest(off)
    if off.is_through(today):
        wake(off, off.back_on or today, at=at)


def rest(off: TimeOff) -> None:
    """Pause what goes on; what rests already is somebody's own wish and stays so afterwards."""
    going = list(kept_by(off.person).filter(status=Status.ACTIVE))
    for recurrence in going:
        recurrence.settle_in(events.pause(recurrence.standing))
        recurrence.save()
    off.has_begun, off.resting = True, [recurrence.pk for recurrence in going]
    off.save()


def wake(off: TimeOff, day: date, *, at: datetime) -> None:
    """Have what rests come up again from `day` on."""
    for recurrence in held().filter(pk__in=off.resting, status=Status.PAUSED).order_by("pk"):
        course = course_of(recurrence)
        recurrence.settle_in(events.resume(recurrence.standing, course.policy, course.situation, day))
        recurrence.save()
        off.made = [*off.made, *sweep_alone([recurrence.pk], at=at).made]
    off.is_over = True
    off.save()


def set_aside(off: TimeOff, today: date, *, at: datetime) -> None:
    """Let go what came up on days gone by, and plan what lies on days ahead for the day after them."""
    gone, ahead = gone_by(off, today), lying_ahead(off, today)
    off.remember(dict(gone.values_list("task_id", "task__planned_on")))
    off.remember(dict(ahead.values_list("task_id", "task__planned_on")))
    released = list(gone.values_list("task_id", flat=True))
    if off.back_on:
        plan_by_itself(dict.fromkeys(ahead.values_list("task_id", flat=True), off.back_on), at=at)
    let_go_by_itself({task: Release(Reason.REPLANNED, today) for task in released}, at=at)
    Occurrence.objects.filter(task__in=released).update(is_open=False)


def gone_by(off: TimeOff, today: date) -> OccurrenceQuerySet:
    """What came up on days off that are over, and that nobody has begun with."""
    until = min(off.last_on or today, today)
    return (
        waiting_for(off.person)
        .filter(occurrence_on__gte=off.first_on, occurrence_on__lte=until)
        .filter(occurrence_on__lt=today)
    )


def lying_ahead(off: TimeOff, today: date) -> OccurrenceQuerySet:
    """What is planned for days off that are still to come, if their end is known."""
    if off.last_on is None:
        return Occurrence.objects.none()
    first = max(off.first_on, today)
    planned = waiting_for(off.person).filter(task__planned_on__gte=first, task__planned_on__lte=off.last_on)
    return planned.exclude(pk__in=gone_by(off, today).values("pk"))


def stands(person: User) -> dict[str, Any]:
    """How each rhythm of a person stands, by its id."""
    return {str(one.pk): one.standing.to_json() for one in kept_by(person)}


def turned(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    """How each rhythm stood before and stands after something."""
    return {key: {"before": before[key], "after": after[key]} for key in before if key in after}


def waiting_for(person: User) -> OccurrenceQuerySet:
    mine = Occurrence.objects.filter(goal__project__personal_of=person, goal__recurrence__isnull=False)
    return mine.open().filter(task__state=State.WAITING)


def kept_by(person: User) -> RecurrenceQuerySet:
    """The rhythms of a person's own goals; those of shared projects go on, for the others."""
    return held().filter(goal__project__personal_of=person).order_by("pk")
