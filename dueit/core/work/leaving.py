"""What a worker that is gone had begun goes on at once: nobody waits for a lease to end."""

from collections.abc import Callable

from django.conf import settings
from django.utils.module_loading import import_string
from django_q.models import OrmQ

from dueit.core.work.broker import Broker
from dueit.core.work.signs import Signs

# Takes the name of a worker that is gone, and frees what it held.
Free = Callable[[str], object]


def take_back(worker: str) -> None:
    """Free everything that a worker held, then let others have its jobs."""
    held_by: list[Free] = import_string(settings.WORK_HELD)
    for free in held_by:
        free(worker)
    OrmQ.objects.filter(key=Signs(worker).private_queue).delete()
    Broker().give_back(Signs(worker).held)
