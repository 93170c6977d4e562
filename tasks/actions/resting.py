"""Looking, on each person's day, whether tasks of theirs rest; and keeping one that does."""

from collections import defaultdict
from datetime import datetime, timedelta

from django.db import connection, transaction

from accounts.events import UserJoined
from accounts.models import User
from dueit.core import bulk
from dueit.core.days import start_of_day
from dueit.core.events import publish, publish_together
from dueit.core.events.models import AuditEntry
from tasks.actions.access import check_may, locked
from tasks.actions.facts import about
from tasks.domain.refusals import MoveConflict
from tasks.domain.roles import Permission
from tasks.events import TaskKept, TaskRestored, TasksRested
from tasks.models import Rest, RestingWatch, Task
from tasks.resting import Resting, resting_of

AT_ONCE = 200


@transaction.atomic
def look_for_rest(*, at: datetime) -> int:
    """Look at the tasks of the next people whose day has begun, and tell what has been resting; return how many people.

    Whoever is held by somebody else just now is left for the next time.
    """
    can_skip = connection.features.has_select_for_update_skip_locked
    waiting = User.objects.filter(pk__in=RestingWatch.objects.due(at).values("user")).order_by("pk")
    people = list(waiting.select_for_update(no_key=True, skip_locked=can_skip)[:AT_ONCE])
    due = RestingWatch.objects.due(at).filter(user__in=people)
    watches = {watch.user_id: watch for watch in due.order_by("pk")}
    people = [user for user in people if user.pk in watches]
    risen = [one for one in resting_of(people, at=at) if one.has_risen] if people else []
    _note(risen)
    _tell(risen, people, at=at)
    for user in people:
        watches[user.pk].next_at = _next_day(user, at)
    bulk.update(list(watches.values()), ["next_at"])
    return len(people)


@transaction.atomic
def keep_task(task: Task, *, by: User, at: datetime) -> Task:
    """Keep a task that rests: from today on it is counted anew. Twice on a day is once."""
    task = locked(task.pk)
    check_may(by, Permission.PLAN, task.project_id)
    if not task.is_open:
        raise MoveConflict("already_settled")
    before = Rest.objects.filter(task=task).first() or Rest(task=task)
    if before.kept_on == by.today(at):
        return task
    fact = TaskKept(
        **about(task, by=by, at=at),
        kept_before=before.kept_on,
        since_before=before.since,
        level_before=before.level,
    )
    task.trace = publish(fact)
    Rest.objects.update_or_create(task=task, defaults={"kept_on": by.today(at), "since": None, "level": 0})
    return task


@transaction.atomic
def undo_keep(entry: AuditEntry, *, by: User, at: datetime) -> Task:
    """Have a task rest as before."""
    task = locked(entry.details["task_id"])
    check_may(by, Permission.PLAN, task.project_id)
    publish(TaskRestored(**about(task, by=by, at=at), entry_id=entry.pk))
    told = entry.details
    Rest.objects.filter(task=task).update(
        kept_on=told["kept_before"], since=told["since_before"], level=told["level_before"]
    )
    return task


def watch_for_rest(event: UserJoined) -> None:
    """A reaction: somebody new has days, too."""
    RestingWatch.objects.get_or_create(user_id=event.user_id, defaults={"next_at": event.at})


def _next_day(user: User, at: datetime) -> datetime:
    return start_of_day(user.today(at) + timedelta(days=1), user.zone, user.day_start)


def _note(risen: list[Resting]) -> None:
    """Remember how far people were told."""
    rests = [one.rest or Rest(task_id=one.pk) for one in risen]
    for one, rest in zip(risen, rests, strict=True):
        rest.since, rest.level = one.since, one.idle.level
    bulk.update([rest for rest in rests if rest.pk], ["since", "level"])
    bulk.insert_new([rest for rest in rests if not rest.pk], told="task_id")


def _tell(risen: list[Resting], people: list[User], *, at: datetime) -> None:
    theirs: dict[int, list[int]] = defaultdict(list)
    for one in risen:
        theirs[one.user_id].append(one.pk)
    whose = [user for user in people if user.pk in theirs]
    publish_together(
        [
            TasksRested(actor_id=None, at=at, user_id=user.pk, day=user.today(at), task_ids=tuple(theirs[user.pk]))
            for user in whose
        ]
    )
