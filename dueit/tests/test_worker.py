"""The real worker on the test database, its processes killed one by one."""

import os
import signal

import pytest

from dueit.core.work.models import Heartbeat
from dueit.supervision.tests.processes import descendants, lives, wait_until
from dueit.tests.working import cast, job_is_done

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


class TestWorker:
    @pytest.mark.parametrize("role", ["main", "sentinel", "job process", "monitor", "pusher"])
    def test_work_goes_on_after_a_kill(self, start_worker, role):
        worker = start_worker()

        os.kill(cast(worker)[role], signal.SIGKILL)

        assert job_is_done()
        assert worker.poll() is None

    def test_a_successor_takes_over_what_a_killed_worker_left(self, start_worker):
        worker = start_worker()
        orphans = descendants(worker.pid)
        worker.kill()
        assert job_is_done()

        successor = start_worker()

        assert not any(lives(pid) for pid in orphans)
        successor.terminate()
        assert successor.wait(20) == 0

    def test_stops_in_time_and_leaves_nobody_behind(self, start_worker):
        worker = start_worker()
        family = descendants(worker.pid)
        assert wait_until(Heartbeat.objects.exists)

        worker.terminate()

        assert worker.wait(20) == 0
        assert not any(lives(pid) for pid in family)
