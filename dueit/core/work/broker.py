"""The queue's storage: the shared queue, and beside it one for each worker alone."""

import logging
from collections.abc import Sequence
from datetime import UTC, datetime
from multiprocessing import active_children
from multiprocessing.process import BaseProcess
from time import sleep

from django.db import Error, connection
from django.db.models import Q
from django.db.models.functions import Now
from django_q.brokers.orm import ORM
from django_q.conf import Conf

from dueit.core.work import signs
from dueit.core.work.signs import HELD

logger = logging.getLogger(__name__)
# A literal, because SQLite would keep Now() in a form that the claim's comparison does not meet again.
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


class Broker(ORM):
    """The ORM broker, with two more kinds of queue for each worker.

    A worker serves its private queue, so that an answer there proves this very worker. What it has taken is held under
    its name, so that its supervisor can give it back at once when the worker has to be killed.
    """

    family: Sequence[BaseProcess] = ()
    is_in_reach = True

    def dequeue(self) -> list[tuple[int, str]] | None:
        """Hand out the next job, if there is one; wait a moment if there is none, or no database.

        Django-Q would give up on a database that is away, and look again ten seconds later.
        """
        try:
            job = self._take()
            self.is_in_reach = True
            if job:
                return [job]
        except Error as trouble:
            self._lose_reach(trouble)
        sleep(Conf.POLL)
        return None

    def _lose_reach(self, trouble: Error) -> None:
        """Say so once, not at each look."""
        if self.is_in_reach:
            logger.warning("The queue is out of reach; looking again until it is back", exc_info=trouble)
        self.is_in_reach = False
        connection.close()

    def _take(self) -> tuple[int, str] | None:
        """Take the next job: a private one first, a long queue must not delay a sign of life."""
        ours = signs.ours()
        private, held = (ours.private_queue, ours.held) if ours else ("", self.list_key)
        served = Q(key__in=[private, self.list_key]) | Q(key__startswith=HELD)
        waiting = self.get_connection().filter(served, lock__lt=Now())
        # "beat-…" sorts before "dueit" and that before "held-…".
        for row in waiting.order_by("key", "id")[: Conf.BULK]:
            key = private if row.key == private else held
            is_ours = self.get_connection().filter(pk=row.pk, lock=row.lock).update(lock=self.timeout(row), key=key)
            return (row.pk, row.payload) if is_ours else None
        return None

    def give_back(self, held: str) -> int:
        """Put what a killed worker had taken back into the queue; returns how many jobs."""
        return self.get_connection().filter(key=held).update(key=self.list_key, lock=LONG_AGO)

    def set_stat(self, key: str, value: str, timeout: int) -> None:
        """Note that the sentinel made its round, and whether anybody was killed since the last one.

        Django-Q would write three rows a second here.
        """
        if ours := signs.ours():
            if any(was_killed(process) for process in self.family):
                ours.note_loss()
            self.family = active_children()
            ours.note_round()


def was_killed(process: BaseProcess) -> bool:
    """Whether a signal ended the process."""
    return process.exitcode is not None and process.exitcode < 0
