"""What a goal that repeats makes of what happens to its tasks and to its accounts."""

from datetime import date, datetime
from typing import Any

from django.db.models import BigAutoField, F, Max

from dueit.core.events import Event
from dueit.core.prepared import Prepared
from goals.actions.courses import Course, Decided, course_of, write, write_down
from goals.actions.holding import hold_tasks_of
from goals.actions.sweeping import held, sweep_alone
from goals.domain.schedule import events
from goals.domain.schedule.situation import OpenTask
from goals.domain.schedule.state import ScheduleState
from goals.events import AccountRemoved, GoalAimed, GoalAimRestored, PlatformRemoved
from goals.models import Account, Occurrence, Recurrence
from tasks.actions import withdraw_by_itself
from tasks.domain.lifecycle import OPEN, SETTLED, State
from tasks.domain.standing import Standing
from tasks.events import TaskBrokenDown, TaskMoved, TaskRestored, TaskStartedAfresh
from tasks.models import Task

OF_TASK = Prepared(lambda task: Occurrence.objects.filter(task=task), task=BigAutoField())


def note_outcome(event: TaskMoved) -> None:
    """A reaction: somebody settled a task; the next one counts from there, and comes up at once if it is due."""
    if event.actor_id is None or event.after.state not in SETTLED:
        return
    for occurrence in OF_TASK.objects(Occurrence, task=event.task_id):
        Occurrence.objects.filter(pk=occurrence.pk).update(is_open=False)
        if event.after.state == State.COMPLETED:
            Recurrence.objects.filter(goal=occurrence.goal_id).update(times_settled=F("times_settled") + 1)
        recurrence = moved_by_people(occurrence.goal_id)
        if recurrence:
            settle(recurrence, occurrence, event.before, at=event.at)


def settle(recurrence: Recurrence, occurrence: Occurrence, was: Standing, *, at: datetime) -> None:
    """Take the next step of a rhythm, and remember the one before for somebody who takes it back."""
    before, days, day = recurrence.standing, dict(recurrence.settled_on), recurrence.today(at)
    lane = str(occurrence.account_id or "")
    recurrence.settled_on = {**days, lane: max(day.isoformat(), days.get(lane, ""))}
    course = course_of(recurrence)
    task = as_seen(occurrence, was)
    recurrence.settle_in(events.settle(before, course.policy, course.situation, task, day))
    recurrence.last_settling = None
    write_down([recurrence])
    made = sweep_alone([recurrence.pk], at=at).made
    recurrence.refresh_from_db()
    recurrence.last_settling = {
        "task": occurrence.task_id,
        "made": list(made),
        "before": {"standing": plain(before), "settled_on": days},
        "after": plain(recurrence.standing),
    }
    recurrence.save(update_fields=["last_settling"])


def note_restored(event: TaskRestored) -> None:
    """A reaction: a settling was taken back; what came up because of it is withdrawn unless somebody began with it."""
    for occurrence in find_again(event.task_id):
        if occurrence.is_open or not Task.objects.filter(pk=event.task_id, state__in=sorted(OPEN)).exists():
            continue
        Occurrence.objects.filter(pk=occurrence.pk).update(is_open=True)
        count_again(occurrence.goal_id)
        recurrence = moved_by_people(occurrence.goal_id)
        if recurrence:
            reopen(recurrence, event.task_id, at=event.at)


def reopen(recurrence: Recurrence, task_id: int, *, at: datetime) -> None:
    """Stand where one stood before the settling, if nothing was swept or settled since."""
    before = taken_back(recurrence, task_id, at=at)
    if before is None:
        recurrence.settled_on = settled_days(recurrence)
    course = course_of(recurrence)
    recurrence.settle_in(events.reopen(recurrence.standing, course.policy, course.situation, before=before))
    recurrence.last_settling = None
    write_down([recurrence])


def taken_back(recurrence: Recurrence, task_id: int, *, at: datetime) -> ScheduleState | None:
    """Withdraw what the last settling made; return the state before it if that was the last that happened."""
    last = recurrence.last_settling
    if last is None or last["task"] != task_id:
        return None
    if not withdrawn(last["made"], at=at) or plain(recurrence.standing) != last["after"]:
        return None
    recurrence.settled_on = last["before"]["settled_on"]
    return ScheduleState.read(last["before"]["standing"])


def withdrawn(task_ids: list[int], *, at: datetime) -> bool:
    """Take tasks away that came up, so that they can come up again; False once somebody has touched one of them."""
    if not withdraw_by_itself(task_ids, at=at):
        return False
    Occurrence.objects.filter(first_task_id__in=task_ids, task=None).delete()
    return True


def follow_occurrence(event: TaskBrokenDown | TaskStartedAfresh) -> None:
    """A reaction: what took a task's place is the goal's task now; of several steps it is the last."""
    Occurrence.objects.filter(task=event.task_id, is_open=True).update(task=event.created[-1])


def follow_aim(event: GoalAimed | GoalAimRestored) -> None:
    """A reaction: who gets the tasks of a goal has changed."""
    hold_tasks_of([event.goal_id])
    for recurrence in held().filter(goal=event.goal_id):
        course = course_of(recurrence)
        theirs = {task.account for task in course.situation.open if task.account is not None}
        drop(course, frozenset(theirs - set(course.policy.account_ids)), at=event.at)


def follow_removed(event: AccountRemoved | PlatformRemoved) -> None:
    """A reaction: an account, or a platform with all of its accounts, is about to go."""
    gone = frozenset(gone_with(event))
    hold_tasks_of(event.goals)
    for recurrence in held().filter(goal__in=event.goals).order_by("pk"):
        drop(course_of(recurrence), gone, at=event.at)


def gone_with(event: Event) -> Any:
    if isinstance(event, AccountRemoved):
        return [event.account_id]
    return Account.objects.filter(platform=getattr(event, "platform_id", None)).values_list("pk", flat=True)


def drop(course: Course, gone: frozenset[int], *, at: datetime) -> None:
    """Withdraw what waits for accounts that are gone; nobody else gets it."""
    recurrence = course.recurrence
    if recurrence.is_stopped:
        return
    policy, day = course.policy.without_accounts(gone), recurrence.today(at)
    outcome = events.drop_accounts(recurrence.standing, policy, course.situation, gone, day)
    write([Decided(course, outcome, day)], at=at)
    recurrence.settled_on = {lane: on for lane, on in recurrence.settled_on.items() if lane not in map(str, gone)}
    recurrence.settle_in(outcome.state)
    write_down([recurrence])


def count_again(goal_id: int) -> None:
    """Count anew how often the tasks of a goal were settled."""
    settled = Occurrence.objects.filter(goal=goal_id, task__state=State.COMPLETED).count()
    Recurrence.objects.filter(goal=goal_id).update(times_settled=settled)


def moved_by_people(goal_id: int) -> Recurrence | None:
    """Hold the rhythm of a goal if what people settle still moves it."""
    recurrence = held().filter(goal=goal_id).first()
    return recurrence if recurrence and not recurrence.is_stopped and recurrence.goal.is_open else None


def find_again(task_id: int) -> list[Occurrence]:
    """Find the occurrence of a task; when what took its place was withdrawn, it is the task's again."""
    found = list(OF_TASK.objects(Occurrence, task=task_id))
    if found:
        return found
    lost = Occurrence.objects.filter(task=None, first_task_id=first_of(task_id))
    lost.update(task=task_id, is_open=False)
    return list(OF_TASK.objects(Occurrence, task=task_id))


def first_of(task_id: int) -> int:
    """Return the task at the beginning of a thread."""
    before = Task.objects.filter(pk=task_id).values_list("afresh_from", "part_of").first()
    older = before and (before[0] or before[1])
    return first_of(older) if older else task_id


def as_seen(occurrence: Occurrence, was: Standing) -> OpenTask:
    is_begun = was.state == State.IN_PROGRESS
    return OpenTask(occurrence.key, occurrence.occurrence_on, was.planned_on, occurrence.account_id, is_begun)


def settled_days(recurrence: Recurrence) -> dict[str, str]:
    """Ask again when a person last settled a task of each lane."""
    by_people = Occurrence.objects.filter(goal=recurrence.goal_id, task__settled_by__isnull=False)
    rows = by_people.values_list("account").annotate(Max("task__settled_on"))
    return {str(account or ""): day.isoformat() for account, day in rows if isinstance(day, date)}


def plain(state: ScheduleState) -> dict[str, Any]:
    return state.to_json()
