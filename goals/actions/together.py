"""What goals make of what somebody does with many tasks at once."""

from collections.abc import Sequence

from dueit.core import bulk
from goals.actions.settling import note_outcome, note_restored
from goals.models import Occurrence, Step
from tasks.domain.lifecycle import SETTLED
from tasks.events import ManyTakenBack, TaskMoved, TaskRestored, TaskStartedAfresh
from tasks.models import Task


def note_outcomes(events: Sequence[TaskMoved]) -> None:
    """A reaction: each rhythm goes on whose task somebody settled; what the house did by itself is none of that."""
    settled = {event.task_id: event for event in events if event.actor_id and event.after.state in SETTLED}
    for task_id in _those_of_goals(list(settled)):
        note_outcome(settled[task_id])


def follow_tasks(events: Sequence[TaskStartedAfresh]) -> None:
    """A reaction: the fresh starts of steps, and of what came up by itself, are for the same goals."""
    fresh = {event.task_id: event.created[-1] for event in events}
    steps = Step.objects.filter(task__in=fresh)
    bulk.insert([Step(goal_id=old.goal_id, task_id=fresh[old.task_id], why=old.why, place=old.place) for old in steps])
    occurrences = list(Occurrence.objects.filter(task__in=fresh, is_open=True))
    for occurrence in occurrences:
        occurrence.task_id = fresh[occurrence.task_id or 0]
    bulk.update(occurrences, ["task"])


def note_many_restored(event: ManyTakenBack) -> None:
    """A reaction: what was settled is open again, the latest first, as each made its rhythm stand."""
    homes = Task.objects.filter(pk__in=event.task_ids).values("project")
    is_lost = Occurrence.objects.filter(task=None, goal__project__in=homes).exists()
    found = list(event.task_ids) if is_lost else _those_of_goals(event.task_ids)
    for task_id in sorted(found, reverse=True):
        note_restored(TaskRestored(actor_id=event.actor_id, at=event.at, task_id=task_id, entry_id=event.entry_id))


def _those_of_goals(task_ids: Sequence[int]) -> list[int]:
    """Return those of the tasks that came up for a goal, in the order in which they did."""
    if not task_ids:
        return []
    occurrences = Occurrence.objects.filter(task__in=task_ids).order_by("task")
    return [task_id for task_id in occurrences.values_list("task", flat=True) if task_id]
