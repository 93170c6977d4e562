"""Tells a worker that works from one that only looks alive (django-q2 issues 23, 339, 346)."""

import time

from django.db import Error, connection
from django.db.models.functions import Now
from django.db.models.query import QuerySet
from django_q.models import OrmQ
from django_q.tasks import async_task

from dueit.core.work.broker import Broker
from dueit.core.work.leaving import take_back
from dueit.core.work.models import Heartbeat
from dueit.core.work.signs import Signs

ASK_EVERY = 4.0
LOOK_EVERY = 1.0
ANSWER_WITHIN = 10.0
ROUND_WITHIN = 25.0


class Pulse:
    """Asks a worker for signs of life.

    Every four seconds a job goes to the worker's private queue. It is gone again once it was picked up, executed and
    settled, which proves pusher, workers and monitor. Silence is fine while all `processes` are at a job of at most
    `longest` seconds, and while the database is away. A worker that lost a process is not well, whatever it answers.
    """

    def __init__(self, signs: Signs, *, host: str, processes: int, longest: float) -> None:
        self.signs, self.host, self.processes, self.longest = signs, host, processes, longest
        self.heard_at = self.look_at = self.ask_at = 0.0

    def reset(self) -> None:
        """The worker starts afresh."""
        for left in self.signs.of_this_seat():
            take_back(left.worker)
            left.remove()
        self.signs.begin()
        self.heard_at = time.monotonic()

    def is_well(self) -> bool:
        now = time.monotonic()
        if now >= self.look_at:
            self.look_at = now + LOOK_EVERY
            self._look(now)
        is_heard = now - self.heard_at < ANSWER_WITHIN
        return is_heard and self.signs.seconds_since_round() < ROUND_WITHIN and not self.signs.has_loss

    def _look(self, now: float) -> None:
        try:
            is_answered = not self._questions().exists()
            if is_answered and now >= self.ask_at:
                self._ask(now)
        except Error:
            connection.close()
            is_answered = True
        if is_answered or self.signs.busy_processes(self.longest) >= self.processes:
            self.heard_at = now

    def _ask(self, now: float) -> None:
        Heartbeat.objects.update_or_create(worker=f"{self.host} {self.signs.worker}", defaults={"at": Now()})
        async_task("dueit.core.work.jobs.answer", broker=Broker(self.signs.private_queue), save=False)
        self.ask_at = now + ASK_EVERY

    def _questions(self) -> "QuerySet[OrmQ]":
        return OrmQ.objects.filter(key=self.signs.private_queue)
