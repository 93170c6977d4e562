"""Having a goal make its own tasks: a rhythm, a pause, an end."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from django.db import transaction

from accounts.models import User
from dueit.core.events import publish
from goals.actions.courses import Decided, course_of, write
from goals.actions.refusals import NotRepeating, Unfit
from goals.actions.saying import locked
from goals.actions.sweeping import held, sweep_alone
from goals.domain.schedule import events
from goals.domain.schedule.kinds import Sharing
from goals.domain.schedule.policy import SchedulingPolicy
from goals.domain.schedule.state import ScheduleState
from goals.domain.schedule.validation import faults
from goals.events import GoalRepeated, RhythmEvent, RhythmPaused, RhythmResumed, RhythmStopped
from goals.models import Goal, Recurrence, RecurrenceVersion
from tasks.actions.access import check_may
from tasks.domain.roles import Permission, Role
from tasks.models import Project

RESTS = "This goal rests. Take it up again first."
NO_RHYTHM = "This goal does not repeat."


@transaction.atomic
def repeat_goal(
    goal: Goal,
    policy: SchedulingPolicy,
    *,
    by: User,
    at: datetime,
    title: str = "",
    minutes: int | None = None,
    prompt: str = "",
) -> Recurrence:
    """Have a goal make its own tasks from today on, by its first rhythm or another one; today's are there at once.

    Tasks are called `title`, or like the goal, and say `prompt`. Which accounts get them is what the goal says.
    Raise Unfit with all that is wrong, or NotRepeating for a goal that rests.
    """
    goal = open_goal(goal, by=by)
    recurrence = held().filter(goal=goal.pk).first() or unbegun(goal)
    recurrence.goal, before = goal, recurrence.standing if recurrence.pk else None
    check_fits(goal, policy, recurrence, at=at)
    recurrence.revise(without_accounts(policy), title=title, minutes=minutes)
    say_prompt(goal, prompt)
    skipped = take_up(recurrence, before, at=at)
    made = sweep_alone([recurrence.pk], at=at).made
    RecurrenceVersion.objects.keep(recurrence, by=by, at=at)
    return told(GoalRepeated, recurrence, before, by=by, at=at, rev=recurrence.rev, made=made, skipped=skipped)


@transaction.atomic
def pause_goal(goal: Goal, *, by: User, at: datetime) -> Recurrence:
    """Let a goal rest for a while: nothing comes up, and nothing counts as gone by. Twice is once."""
    recurrence = repeating(goal, by=by)
    before = recurrence.standing
    recurrence.settle_in(events.pause(before))
    return kept(RhythmPaused, recurrence, before, by=by, at=at)


@transaction.atomic
def resume_goal(goal: Goal, *, by: User, at: datetime) -> Recurrence:
    """Have a goal come up again from today on; days before are gone without counting. Twice is once."""
    recurrence = repeating(goal, by=by)
    before = recurrence.standing
    resume(recurrence, at=at)
    return kept(RhythmResumed, recurrence, before, by=by, at=at)


@transaction.atomic
def stop_repeating(goal: Goal, *, by: User, at: datetime) -> Recurrence:
    """Have a goal make no more tasks; what is open stays, and settling it changes nothing. Twice is once."""
    recurrence = repeating(goal, by=by)
    before = recurrence.standing
    recurrence.settle_in(events.meet(before))
    recurrence.stopped_at = recurrence.stopped_at or at
    return kept(RhythmStopped, recurrence, before, by=by, at=at)


def open_goal(goal: Goal, *, by: User) -> Goal:
    """Hold a goal that `by` may give a rhythm; raise NotRepeating for one that rests."""
    goal = locked(goal.pk)
    check_may(by, Permission.ADD, goal.project_id)
    if not goal.is_open:
        raise NotRepeating(RESTS)
    return goal


def say_prompt(goal: Goal, prompt: str) -> None:
    """Have the tasks to come say what exactly to do."""
    goal.prompt = prompt
    goal.save(update_fields=["prompt"])


def take_up(recurrence: Recurrence, before: ScheduleState | None, *, at: datetime) -> int:
    """Stand at the beginning of the rhythm; return how many tasks, planned for later by the one before, are let go."""
    day = recurrence.today(at)
    if before is None:
        recurrence.settle_in(events.begin(recurrence.schedule, day))
        recurrence.save()
        return 0
    course = course_of(recurrence)
    outcome = events.revise(before, course.policy, course.situation, day)
    write([Decided(course, outcome, day)], at=at)
    recurrence.settle_in(outcome.state)
    recurrence.last_settling = None
    recurrence.save()
    return len(outcome.skipped)


def resume(recurrence: Recurrence, *, at: datetime) -> None:
    """Come back from a rest today, with what is due."""
    course, day = course_of(recurrence), recurrence.today(at)
    recurrence.settle_in(events.resume(recurrence.standing, course.policy, course.situation, day))
    recurrence.save()
    sweep_alone([recurrence.pk], at=at)


def check_fits(goal: Goal, policy: SchedulingPolicy, recurrence: Recurrence, *, at: datetime) -> None:
    recurrence.policy = without_accounts(policy).to_json()
    accounts = goal.addressed.order_by("place").values_list("account_id", flat=True)
    meant = replace(without_accounts(policy), account_ids=tuple(accounts))
    if wrong := faults(meant, today=recurrence.today(at)):
        raise Unfit(wrong)


def without_accounts(policy: SchedulingPolicy) -> SchedulingPolicy:
    return replace(policy, account_ids=(), task_distribution_strategy=Sharing.EACH)


def repeating(goal: Goal, *, by: User) -> Recurrence:
    """Hold the rhythm of a goal; raise NotRepeating if it has none."""
    goal = locked(goal.pk)
    check_may(by, Permission.ADD, goal.project_id)
    recurrence = held().filter(goal=goal.pk).first()
    if recurrence is None:
        raise NotRepeating(NO_RHYTHM)
    return recurrence


def unbegun(goal: Goal) -> Recurrence:
    """Return a rhythm that is not chosen yet, with whose clock it will go by: its project's, or its person's own."""
    project = Project.objects.select_related("personal_of").get(pk=goal.project_id)
    if project.personal_of:
        return Recurrence(goal=goal, keeper=project.personal_of, rev=0)
    owners = project.memberships.filter(role=Role.OWNER).select_related("user").order_by("pk")
    keeper = next((owner.user for owner in owners[:1]), goal.owner)
    return Recurrence(goal=goal, keeper=keeper, rev=0, time_zone=project.time_zone)


def kept(
    fact: type[RhythmEvent], recurrence: Recurrence, before: ScheduleState, *, by: User, at: datetime
) -> Recurrence:
    """Write how a goal stands, and tell it unless it stood so before."""
    recurrence.save()
    if before.status == recurrence.standing.status:
        return recurrence
    return told(fact, recurrence, before, by=by, at=at)


def told(
    fact: type[RhythmEvent],
    recurrence: Recurrence,
    before: ScheduleState | None,
    *,
    by: User,
    at: datetime,
    **beyond: Any,
) -> Recurrence:
    """Publish how a goal stands now, after the sweep; return it with its trace."""
    recurrence.refresh_from_db()
    goal = recurrence.goal
    where: dict[str, Any] = {"project_id": goal.project_id, "goal_id": goal.pk}
    recurrence.trace = publish(fact(actor_id=by.pk, at=at, **where, before=before, after=recurrence.standing, **beyond))
    return recurrence
