"""What takes the place of a step belongs to the same goal."""

from goals.models import Step
from tasks.events import TaskBrokenDown, TaskStartedAfresh


def follow_task(event: TaskBrokenDown | TaskStartedAfresh) -> None:
    """A reaction: link what took a task's place to the goal of that task, if it has one."""
    old = Step.objects.filter(task=event.task_id).first()
    if old:
        Step.objects.bulk_create(
            Step(goal_id=old.goal_id, task_id=task_id, why=old.why, place=old.place) for task_id in event.created
        )
