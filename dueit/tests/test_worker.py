"""The real worker on the test database, its processes killed one by one."""

import os
import signal
import subprocess
import sys

import pytest
from django.conf import settings
from django_q.models import OrmQ

from dueit.core.work.models import Heartbeat
from dueit.core.work.queue import nudge
from dueit.supervision.tests.processes import children, descendants, lives, wait_until
from dueit.tests.serving import environment

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


def job_is_done(seconds=30):
    """Queue a job and see it picked up, executed and settled."""
    nudge("dueit.core.work.jobs.answer")
    job = OrmQ.objects.filter(key="dueit").latest("pk")
    return wait_until(lambda: not OrmQ.objects.filter(pk=job.pk).exists(), seconds)


def is_complete(worker):
    return len(descendants(worker.pid)) >= 6


def cast(worker):
    """Who is who below `manage.py worker`."""
    [main] = children(worker.pid)
    [sentinel] = children(main)
    job_process, _, monitor, pusher = children(sentinel)
    return {"main": main, "sentinel": sentinel, "job process": job_process, "monitor": monitor, "pusher": pusher}


@pytest.fixture
def start(tmp_path):
    """Starts workers on one data folder; in the end nobody of them is left."""
    workers, families = [], []

    def starting():
        command = [sys.executable, "manage.py", "worker"]
        env = environment(DUEIT_DATA=str(tmp_path))
        worker = subprocess.Popen(command, cwd=settings.BASE_DIR, env=env)
        workers.append(worker)
        assert job_is_done()
        assert wait_until(lambda: is_complete(worker), 30)
        families.extend(descendants(worker.pid))
        return worker

    yield starting
    for pid in [*families, *(found for worker in workers for found in [*descendants(worker.pid), worker.pid])]:
        if lives(pid):
            os.kill(pid, signal.SIGKILL)
    for worker in workers:
        worker.wait()


class TestWorker:
    @pytest.mark.parametrize("role", ["main", "sentinel", "job process", "monitor", "pusher"])
    def test_work_goes_on_after_a_kill(self, start, role):
        worker = start()

        os.kill(cast(worker)[role], signal.SIGKILL)

        assert job_is_done()
        assert worker.poll() is None

    def test_a_successor_takes_over_what_a_killed_worker_left(self, start):
        worker = start()
        orphans = descendants(worker.pid)
        worker.kill()
        assert job_is_done()

        successor = start()

        assert not any(lives(pid) for pid in orphans)
        successor.terminate()
        assert successor.wait(20) == 0

    def test_stops_in_time_and_leaves_nobody_behind(self, start):
        worker = start()
        family = descendants(worker.pid)
        assert wait_until(Heartbeat.objects.exists)

        worker.terminate()

        assert worker.wait(20) == 0
        assert not any(lives(pid) for pid in family)
