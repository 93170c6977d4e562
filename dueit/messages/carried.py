"""What becomes of what people heard of a task that is carried to another project."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime

from dueit.core.events.models import AuditEntry
from dueit.messages.telling import people_in
from notifications import actions
from tasks.events import TaskCarried


def follow_carried(events: Sequence[TaskCarried]) -> None:
    """Whoever is not in the other project can't see it any more; and it is offered to nobody now."""
    project_id, at = events[0].project_id, events[0].at
    subjects, place = [event.subject for event in events], f"project-{project_id}"
    actions.carry(subjects, place, people_in(place), but="offered", at=at)


def follow_back(entries: Sequence[AuditEntry], *, at: datetime) -> None:
    """That was taken back: what was withdrawn then holds again. Offers are another matter: see `offers`."""
    left: dict[tuple[int, datetime], list[str]] = defaultdict(list)
    for entry in entries:
        left[entry.details["left_id"], entry.at].append(entry.subject)
    for (project_id, gone_at), subjects in left.items():
        place = f"project-{project_id}"
        actions.carry_back(subjects, place, people_in(place), but="offered", gone_at=gone_at, at=at)
