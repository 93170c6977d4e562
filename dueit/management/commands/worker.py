"""worker: run jobs, and keep the cluster that runs them working."""

import secrets
import socket
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.db import Error

from dueit.core.work.leaving import take_back
from dueit.core.work.pulse import Pulse
from dueit.core.work.signs import Signs
from dueit.supervision.child import Program
from dueit.supervision.lock import Lock, Taken
from dueit.supervision.supervisor import Supervisor


class Command(BaseCommand):
    help = "Run background jobs. Restarts what dies or hangs; several workers may run at once."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--grace", type=float, default=15, help="seconds that running jobs get at the end")

    def handle(self, *args: Any, **options: Any) -> None:
        run = Path(settings.DATA) / "run"
        seat, lock = take_seat(run)
        signs = Signs(f"{seat}-{secrets.token_hex(4)}")
        Supervisor([cluster(seat, signs, grace=options["grace"])], run, say=self.stdout.write).run()
        leave(signs)
        lock.close()


def take_seat(run: Path) -> tuple[str, Lock]:
    """Return the first free name for a worker of this data folder, and the lock that keeps it ours."""
    number = 1
    while True:
        lock = Lock(run / f"worker-{number}.seat")
        try:
            lock.take()
        except Taken:
            number += 1
        else:
            return f"worker-{number}", lock


def leave(signs: Signs) -> None:
    """Hand over what was begun; while the database is away, the next worker in this seat does."""
    with suppress(Error):
        take_back(signs.worker)
        signs.remove()


def cluster(seat: str, signs: Signs, *, grace: float) -> Program:
    """The django-q2 cluster as a program; it outlives its supervisor, so that jobs go on until the next one comes."""
    queue = settings.Q_CLUSTER
    pulse = Pulse(signs, host=socket.gethostname(), processes=queue["workers"], longest=queue["timeout"] + 10)
    return Program(
        name=seat,
        command=(sys.executable, "manage.py", "qcluster"),
        environment={"DUEIT_ROLE": "worker", "DUEIT_WORKER": signs.worker},
        grace=grace,
        ends_with_us=False,
        on_start=pulse.reset,
        is_well=pulse.is_well,
    )
