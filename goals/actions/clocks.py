"""When the days of goals that repeat begin: by the clock of their person, or of a shared project."""

from accounts.events import ProfileChanged
from goals.actions.courses import write_down
from goals.actions.holding import CLOCK
from goals.actions.sweeping import held
from goals.models import Recurrence
from goals.models.recurrence import RecurrenceQuerySet
from tasks.events import ProjectClockSet
from tasks.models import Project


def follow_clock(event: ProfileChanged) -> None:
    """A reaction: the days of a goal begin when its keeper's do."""
    if not CLOCK & set(event.fields):
        return
    begin_days_anew(held().filter(keeper=event.user_id, time_zone=""))


def follow_project_clock(event: ProjectClockSet) -> None:
    """A reaction: the days of a shared project's goals begin where it lives."""
    zone = Project.objects.get(pk=event.project_id or 0).time_zone
    shared = Recurrence.objects.filter(goal__project=event.project_id or 0)
    shared.update(time_zone=zone)
    begin_days_anew(held().filter(pk__in=shared.values("pk")))


def begin_days_anew(recurrences: RecurrenceQuerySet) -> None:
    """Write when the next day of each rhythm begins; what is parked or not due stays as it is."""
    due = list(recurrences.filter(next_due_at__isnull=False).order_by("pk"))
    for recurrence in due:
        recurrence.settle_in(recurrence.standing)
    write_down(due)
