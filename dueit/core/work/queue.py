"""The job queue as the rest of the house sees it."""

from typing import Any

from django_q.tasks import async_task


def nudge(job: str, *args: Any) -> None:
    """Have the job (a dotted path, "do all that is due") run promptly, once the transaction around it commits.

    Only a nudge: a schedule runs the same job anyway, so that nothing rests on the queue.
    """
    async_task(job, *args, task_name=job, group=job)
