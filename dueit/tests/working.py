"""A real worker on the test database, and who is who in it."""

import os
import signal
import subprocess
import sys

from django.conf import settings
from django.db import transaction
from django_q.models import OrmQ

from dueit.core.work.queue import nudge
from dueit.supervision.tests.processes import descendants, lives, wait_until
from dueit.tests.serving import environment

# A start is no fault: on a busy machine it may take its time.
STARTED_S = 60
ROLES = ("main", "sentinel", "job process", "monitor", "pusher")


def job_is_done(seconds=30):
    """Queue a job and see it picked up, executed and settled."""
    with transaction.atomic():  # nobody takes it before we know which one it is
        nudge("dueit.core.work.jobs.answer")
        job = OrmQ.objects.latest("pk")
    return wait_until(lambda: not OrmQ.objects.filter(pk=job.pk).exists(), seconds)


def crew(worker):
    """All processes below `manage.py worker`, or nobody while they are starting."""
    found = descendants(worker.pid)
    return found if len(found) > len(ROLES) else []


def cast(worker):
    """Who is who below `manage.py worker`, once they are there: one that was killed has all of them start afresh."""
    main, sentinel, job_process, _, monitor, pusher = wait_until(lambda: crew(worker), STARTED_S)
    return dict(zip(ROLES, (main, sentinel, job_process, monitor, pusher), strict=True))


class Workers:
    """Starts workers on one data folder; in the end nobody of them is left."""

    def __init__(self, data):
        self.data = data
        self.started, self.families = [], []

    def __call__(self, **more):
        command = [sys.executable, "manage.py", "worker"]
        env = environment(DUEIT_DATA=str(self.data), **more)
        worker = subprocess.Popen(command, cwd=settings.BASE_DIR, env=env)
        self.started.append(worker)
        assert job_is_done(STARTED_S)
        assert wait_until(lambda: crew(worker), STARTED_S)
        self.families.extend(descendants(worker.pid))
        return worker

    def end(self):
        left = [found for worker in self.started for found in [*descendants(worker.pid), worker.pid]]
        for pid in [*self.families, *left]:
            if lives(pid):
                os.kill(pid, signal.SIGKILL)
        for worker in self.started:
            worker.wait()
