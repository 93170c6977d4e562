"""What people were told of tasks, once what was done to those is taken back."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from dueit.core.events.models import AuditEntry
from notifications import actions


def follow_back(entries: Iterable[AuditEntry], *, by: int | None, at: datetime) -> None:
    """What was answered or dropped because of that stands as it did before."""
    done: dict[datetime, list[str]] = defaultdict(list)
    for entry in entries:
        done[entry.at].append(entry.subject)
    for gone_at, subjects in done.items():
        actions.tell_again(subjects, gone_at=gone_at, by=by, at=at)
