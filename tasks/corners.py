"""What tasks put beside the pages of others."""

from collections.abc import Collection

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from accounts.models import User
from tasks.domain.roles import Permission, roles_that_may
from tasks.looks import looks_of
from tasks.models import Offer, Task
from tasks.models.offer import at_hand_of


def beside_notices(task_ids: Collection[int], user: User) -> dict[int, SafeString]:
    """Draw what somebody can do at once about tasks that they were told of: for those at hand, and those offered."""
    able = {"memberships__user": user, "memberships__role__in": roles_that_may(Permission.COMPLETE)}
    here = Task.objects.open().filter(pk__in=task_ids, project__archived_at=None)
    here = here.filter(**{f"project__{name}": value for name, value in able.items()})
    offered = set(Offer.objects.open().filter(to=user, task__in=here).values_list("task", flat=True))
    at_hand = looks_of(at_hand_of(user, here).exclude(pk__in=offered))
    drawn = {row.task.pk: _draw("tasks/_at_once.html", row=row) for row in at_hand}
    return drawn | {task_id: _draw("tasks/_asked.html", task_id=task_id) for task_id in offered}


def _draw(template: str, **context: object) -> SafeString:
    return render_to_string(template, context)
