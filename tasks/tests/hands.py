"""In whose hands a task is, and what became of its offers."""

from tasks.models import Offer, Task
from tasks.models.offer import hands_of


def hands(task):
    """Who holds it, and to whom it is offered."""
    found = hands_of(Task.objects.get(pk=task.pk))
    return found.holder, found.to


def states(task):
    """How its offers stand, the oldest first."""
    return list(Offer.objects.filter(task=task).order_by("pk").values_list("state", flat=True))
