"""What every fact about a task says."""

from datetime import datetime
from typing import Any

from accounts.models import User
from tasks.models import Task


def about(task: Task, *, by: User | None, at: datetime) -> dict[str, Any]:
    """Return whose doing it was (nobody's, if the house acted by itself), when, and where: for any TaskEvent."""
    return {"actor_id": by and by.pk, "at": at, "project_id": task.project_id, "task_id": task.pk}
