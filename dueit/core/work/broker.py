"""The queue's storage: the shared queue, and beside it one for each worker alone."""

from time import sleep

from django.db.models.functions import Now
from django_q.brokers.orm import ORM
from django_q.conf import Conf

from dueit.core.work import signs


class Broker(ORM):
    """The ORM broker; a worker serves its private queue too, so that an answer there proves this very worker."""

    def dequeue(self) -> list[tuple[int, str]] | None:
        """Hand out the next job, if there is one: a private one first, a long queue must not delay a sign of life."""
        waiting = self.get_connection().filter(key__in=self._queues(), lock__lt=Now())
        for row in waiting.order_by("key", "id")[: Conf.BULK]:
            is_ours = self.get_connection().filter(pk=row.pk, lock=row.lock).update(lock=self.timeout(row))
            return [(row.pk, row.payload)] if is_ours else []
        sleep(Conf.POLL)
        return None

    def set_stat(self, key: str, value: str, timeout: int) -> None:
        """Note that the sentinel made its round (Django-Q would write three rows a second here)."""
        if ours := signs.ours():
            ours.note_round()

    def _queues(self) -> list[str]:
        ours = signs.ours()
        return [self.list_key, *([ours.private_queue] if ours else [])]
