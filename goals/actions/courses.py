"""Goals that repeat, with all that deciding about them needs; and writing down what was decided."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain
from typing import NamedTuple

from django.db.models import Count

from dueit.core import bulk
from goals.domain.schedule.changed import changed
from goals.domain.schedule.keys import dedupe_key
from goals.domain.schedule.kinds import Sharing
from goals.domain.schedule.policy import SchedulingPolicy
from goals.domain.schedule.situation import OpenTask, Outcome, Situation
from goals.domain.schedule.state import ScheduleState
from goals.execution import execution_of
from goals.models import GoalAccount, Occurrence, Recurrence
from tasks.actions import NewTask, let_go_by_itself, plan_by_itself, write_by_itself
from tasks.actions.by_itself import Release, tell_written
from tasks.domain.lifecycle import State
from tasks.models import Task

Ids = Mapping[OpenTask, Sequence[int]]
# What a sweep moves, and what else somebody may change.
SWEPT = (*ScheduleState.names(), "next_due_at", "parked_at", "parked_error")
WRITTEN = (*SWEPT, "policy", "rev", "title", "minutes", "settled_on", "last_settling", "stopped_at")


@dataclass(frozen=True)
class Course:
    """A goal that repeats: its rhythm with the accounts of today, its tasks, and the ids of these."""

    recurrence: Recurrence
    policy: SchedulingPolicy
    situation: Situation
    ids: Ids
    loads: Counter[int]


class Decided(NamedTuple):
    """What was decided about a goal on a day; how it stood `before`, where that is to be kept with a receipt."""

    course: Course
    outcome: Outcome
    day: date
    before: ScheduleState | None = None


class Written(NamedTuple):
    """Tasks that are new, and the ids of those that were moved or let go."""

    new: list[Task]
    touched: frozenset[int]


def courses_of(recurrences: Sequence[Recurrence]) -> list[Course]:
    """Gather what deciding needs, in a query or two for all; `recurrences` are held, with goal and keeper."""
    accounts = _accounts_of(recurrences)
    found = _open_tasks_of(recurrences)
    policies = [policy_of(one, accounts.get(one.goal_id, ())) for one in recurrences]
    loads = _loads_of(policies)
    courses = []
    for one, policy in zip(recurrences, policies, strict=True):
        ids = found.get(one.goal_id, {})
        settled_on = {int(lane) if lane else None: date.fromisoformat(day) for lane, day in one.settled_on.items()}
        tasks = tuple(task for task, numbers in ids.items() for _ in numbers)
        situation = Situation(open=tasks, settled_on=settled_on, loads=loads, goal_id=one.goal_id)
        courses.append(Course(one, policy, situation, ids, loads))
    return courses


def course_of(recurrence: Recurrence) -> Course:
    [course] = courses_of([recurrence])
    return course


def policy_of(recurrence: Recurrence, accounts: Sequence[int]) -> SchedulingPolicy:
    """Return the rhythm of a goal, shared as the goal says now."""
    sharing = recurrence.goal.task_distribution_strategy
    return changed(recurrence.schedule, account_ids=tuple(accounts), task_distribution_strategy=sharing)


def write(decisions: Sequence[Decided], *, at: datetime) -> Written:
    """Write what was decided: tasks and their occurrences; keys that are used already stay as they are.

    What the recurrences say is written by `write_down`.
    """
    touched = frozenset(task.pk for task in [*_let_go(decisions, at=at), *_move(decisions, at=at)])
    return Written(_make(decisions, at=at), touched)


def write_down(recurrences: Sequence[Recurrence], columns: Sequence[str] = WRITTEN) -> None:
    """Write where goals stand, in one statement."""
    bulk.update(recurrences, columns)


def _make(decisions: Sequence[Decided], *, at: datetime) -> list[Task]:
    made = [(decided, task) for decided in decisions for task in decided.outcome.made]
    if not made:
        return []
    tasks = write_by_itself([_new_task(decided.course, task) for decided, task in made], at=at)
    rows = [_occurrence(decided.course, task, row.pk) for (decided, task), row in zip(made, tasks, strict=True)]
    kept = bulk.insert_new(rows, told="task_id")
    if len(kept) < len(tasks):
        Task.objects.filter(pk__in=[task.pk for task in tasks if task.pk not in kept]).delete()
    new = [task for task in tasks if task.pk in kept]
    tell_written(new, at=at)
    return new


def _let_go(decisions: Iterable[Decided], *, at: datetime) -> list[Task]:
    releases = {
        number: Release(skipped.reason, decided.day)
        for decided in decisions
        for skipped in decided.outcome.skipped
        for number in decided.course.ids.get(skipped.task, ())
    }
    if not releases:
        return []
    let_go = let_go_by_itself(releases, at=at)
    Occurrence.objects.filter(task__in=[task.pk for task in let_go]).update(is_open=False)
    return let_go


def _move(decisions: Iterable[Decided], *, at: datetime) -> list[Task]:
    days = {
        number: moved.planned_on
        for decided in decisions
        for moved in decided.outcome.moved
        for number in decided.course.ids.get(moved.task, ())
    }
    return plan_by_itself(days, at=at) if days else []


def _new_task(course: Course, task: OpenTask) -> tuple[int, NewTask]:
    goal, recurrence = course.recurrence.goal, course.recurrence
    words = NewTask(
        title=recurrence.title or goal.title,
        note=execution_of(goal).note_of(goal),
        minutes=recurrence.minutes,
        planned_on=task.planned_on,
        at_time=course.policy.at_time,
    )
    return goal.project_id, words


def _occurrence(course: Course, task: OpenTask, task_id: int) -> Occurrence:
    return Occurrence(
        goal_id=course.recurrence.goal_id,
        task_id=task_id,
        first_task_id=task_id,
        key=task.key,
        dedupe_key=dedupe_key(task.key, task.account, each=not course.policy.is_shared),
        occurrence_on=task.occurrence_on,
        rev=course.recurrence.rev,
        account_id=task.account,
    )


def _accounts_of(recurrences: Iterable[Recurrence]) -> dict[int, list[int]]:
    """Return the accounts of each goal in their order; without a platform a goal has none."""
    goals = [one.goal_id for one in recurrences if one.goal.platform_id]
    accounts: dict[int, list[int]] = defaultdict(list)
    if goals:
        rows = GoalAccount.objects.filter(goal__in=goals).order_by("goal", "place")
        for goal_id, account_id in rows.values_list("goal_id", "account_id"):
            accounts[goal_id].append(account_id)
    return accounts


def _open_tasks_of(recurrences: Iterable[Recurrence]) -> dict[int, dict[OpenTask, list[int]]]:
    occurrences = Occurrence.objects.filter(goal__in=[one.goal_id for one in recurrences], is_kept=False)
    rows = occurrences.open().order_by("pk")
    columns = ("goal_id", "task_id", "key", "occurrence_on", "task__planned_on", "account_id", "task__state")
    found: dict[int, dict[OpenTask, list[int]]] = defaultdict(dict)
    for goal_id, task_id, key, occurrence_on, planned_on, account_id, state in rows.values_list(*columns):
        task = OpenTask(key, occurrence_on, planned_on, account_id, in_progress=state == State.IN_PROGRESS)
        found[goal_id].setdefault(task, []).append(task_id)
    return found


def _loads_of(policies: Iterable[SchedulingPolicy]) -> Counter[int]:
    """Count the open tasks of accounts over all goals, if any policy asks who has the fewest."""
    asked: Collection[int] = set(
        chain.from_iterable(
            policy.account_ids for policy in policies if policy.task_distribution_strategy == Sharing.LEAST_LOADED
        )
    )
    if not asked:
        return Counter()
    rows = Occurrence.objects.filter(account__in=asked).open().values_list("account").annotate(Count("pk"))
    return Counter(dict(rows))
