"""Who still holds a task: whoever left its project, or only looks on by now, gets none back."""

from collections.abc import Sequence
from datetime import datetime

from accounts.models import User
from dueit.core.events import publish_together
from tasks.actions.access import place_of
from tasks.actions.facts import about
from tasks.domain.roles import Permission, roles_that_may
from tasks.events import TaskHandedBack
from tasks.models import Membership, Task


def holder_of(task: Task) -> User | None:
    """Return who has taken a task, if they may still act on it."""
    if task.assignee is None or place_of(task.assignee, task.project_id).role not in roles_that_may(
        Permission.COMPLETE
    ):
        return None
    return task.assignee


def free_again(tasks: Sequence[Task], *, by: User, at: datetime) -> None:
    """Have nobody hold those of `tasks`, about to be open again, whose holder is gone by now; not written yet."""
    taken = [task for task in tasks if task.assignee_id]
    where = {"project__in": {task.project_id for task in taken}, "user__in": {task.assignee_id for task in taken}}
    here = Membership.objects.filter(**where, role__in=roles_that_may(Permission.COMPLETE)) if taken else ()
    places = {(place.project_id, place.user_id) for place in here}
    gone = [task for task in taken if (task.project_id, task.assignee_id) not in places]
    told = [TaskHandedBack(**about(task, by=by, at=at), user_id=task.assignee_id or 0) for task in gone]
    for task in gone:
        task.assignee = None
    publish_together(told)
