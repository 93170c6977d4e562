"""The thread of a task's starts: what it was before, and what it became."""

from accounts.models import User
from tasks.models.task import Task

STARTS = """
    WITH RECURSIVE
    earlier(id, before) AS (
        SELECT id, afresh_from_id FROM tasks_task WHERE id = %(task)s
        UNION SELECT task.id, task.afresh_from_id FROM tasks_task task JOIN earlier ON task.id = earlier.before
    ),
    later(id) AS (
        SELECT id FROM tasks_task WHERE id = %(task)s
        UNION SELECT task.id FROM tasks_task task JOIN later ON task.afresh_from_id = later.id
    )
    SELECT id, title FROM tasks_task WHERE id IN (SELECT id FROM earlier UNION SELECT id FROM later)
    AND project_id IN (SELECT project_id FROM tasks_membership WHERE user_id = %(reader)s) ORDER BY id
"""


def thread_of(task: Task, reader: User) -> list[Task]:
    """Return all starts of `task` that `reader` may see, oldest first, in one query; nothing if it is the only one."""
    starts = list(Task.objects.raw(STARTS, {"task": task.pk, "reader": reader.pk}))
    return starts if len(starts) > 1 else []
