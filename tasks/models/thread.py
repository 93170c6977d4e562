"""The thread of a task's starts: what it was before, and what it became."""

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
    SELECT id, title FROM tasks_task WHERE id IN (SELECT id FROM earlier UNION SELECT id FROM later) ORDER BY id
"""


def thread_of(task: Task) -> list[Task]:
    """Return all starts of `task`, oldest first, in one query; nothing if there was only this one."""
    starts = list(Task.objects.raw(STARTS, {"task": task.pk}))
    return starts if len(starts) > 1 else []
