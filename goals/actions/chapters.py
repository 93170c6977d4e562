"""What goals that repeat make of a new chapter, which lets go of their tasks together, and of its coming back."""

from collections.abc import Iterable, Sequence

from goals.actions.settling import moved_by_people, reopen, settle
from goals.models import Occurrence
from tasks.domain.lifecycle import OPEN
from tasks.events import TaskBroughtBack, TaskEvent, TaskLeftBehind
from tasks.models.task import NEW_CHAPTER


def note_left_behind(events: Sequence[TaskLeftBehind]) -> None:
    """A reaction: each rhythm goes on from today, without what it was waiting for."""
    gone = Occurrence.objects.filter(is_open=True, task__project=events[0].project_id, task__reason=NEW_CHAPTER)
    occurrences = those_of(events, gone.order_by("pk"))
    mark(occurrences.values(), is_open=False)
    for event in events:
        occurrence = occurrences.get(event.task_id)
        if occurrence and (recurrence := moved_by_people(occurrence.goal_id)):
            settle(recurrence, occurrence, event.before, at=event.at)


def note_brought_back(events: Sequence[TaskBroughtBack]) -> None:
    """A reaction: each rhythm stands where it stood; what came up since is withdrawn unless somebody began with it."""
    closed = Occurrence.objects.filter(is_open=False, is_kept=False, task__project=events[0].project_id)
    occurrences = those_of(events, closed.filter(task__state__in=sorted(OPEN)).order_by("-pk"))
    mark(occurrences.values(), is_open=True)
    for task_id, occurrence in occurrences.items():
        if recurrence := moved_by_people(occurrence.goal_id):
            reopen(recurrence, task_id, at=events[0].at)


def those_of(events: Sequence[TaskEvent], occurrences: Iterable[Occurrence]) -> dict[int, Occurrence]:
    """Return those of `occurrences` that are of the events' tasks, by the ids of these."""
    moved = {event.task_id for event in events}
    return {one.task_id: one for one in occurrences if one.task_id and one.task_id in moved}


def mark(occurrences: Iterable[Occurrence], *, is_open: bool) -> None:
    Occurrence.objects.filter(pk__in=[occurrence.pk for occurrence in occurrences]).update(is_open=is_open)
