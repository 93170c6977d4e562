"""The worker's processes are killed while people keep asking: work goes on, nothing is lost, nothing done twice."""

import os
import random
import signal
import time
from collections import defaultdict
from contextlib import suppress
from threading import Event

import pytest

from dueit.core.llm.stand_in import KEY, StandIn
from dueit.supervision.tests.processes import descendants, lives, wait_until
from dueit.tests.faults.load import all_are_answered, answers, ask, is_answered, load, waits
from dueit.tests.working import ROLES, cast, crew, job_is_done
from goals.models import Draft

pytestmark = pytest.mark.django_db(transaction=True)

GOES_ON_S = 30
CAST = [*ROLES, "supervisor"]


class Round:
    """One worker after the other, each missing somebody for a moment."""

    def __init__(self, start_worker, user):
        self.start_worker, self.user = start_worker, user
        self.worker = start_worker()
        self.missed = defaultdict(list)

    def kill(self, role):
        """Kill, and see a new question answered and a new job settled."""
        Event().wait(random.uniform(0, 1))
        with suppress(ProcessLookupError):  # all of them may start afresh at this very moment
            os.kill({**cast(self.worker), "supervisor": self.worker.pid}[role], signal.SIGKILL)
        killed_at = time.monotonic()
        if role == "supervisor":
            self.worker = self.start_worker()
        draft = ask(self.user)
        assert wait_until(lambda: is_answered(draft), GOES_ON_S), role
        assert job_is_done(GOES_ON_S), role
        self.missed[role].append(time.monotonic() - killed_at)
        assert wait_until(lambda: crew(self.worker), GOES_ON_S), role


def chosen(kills):
    """Whom to kill: everybody in turn, in any order."""
    roles = CAST * -(-kills // len(CAST))
    return random.sample(roles, kills)


def assert_nothing_lost():
    assert all_are_answered(GOES_ON_S)
    assert set(answers().values()) == {1}
    assert len(answers()) == Draft.objects.count()


class TestKilledAtRandom:
    def test_work_goes_on_and_nothing_is_lost_or_doubled(self, start_worker, alice, kills, note):
        at_work = Round(start_worker, alice)

        with load(alice):
            for role in chosen(kills):
                at_work.kill(role)
        assert_nothing_lost()

        for role, seconds in at_work.missed.items():
            note(f"kill -9 of the worker's {role}", seconds)
        note("questions asked meanwhile, answered", waits())
        family = descendants(at_work.worker.pid)
        at_work.worker.terminate()
        assert at_work.worker.wait(20) == 0
        assert not any(lives(pid) for pid in family)


class TestKilledWhileThinking:
    @pytest.mark.parametrize("role", ["thinker", "main", "supervisor"])
    def test_another_thinks_about_it_at_once(self, start_worker, tmp_path, alice, role, note):
        with StandIn("hanging", "ok") as assistant:
            thinking = {"GROQ_API_KEY": KEY, "GROQ_BASE_URL": assistant.url, "LLM_BUDGET_S": "60"}
            worker = start_worker(**thinking)
            draft = ask(alice)
            assert wait_until(lambda: assistant.asked, GOES_ON_S)

            all_of_them = {**cast(worker), "supervisor": worker.pid, "thinker": thinker(tmp_path)}
            os.kill(all_of_them[role], signal.SIGKILL)
            killed_at = time.monotonic()
            if role == "supervisor":
                start_worker(**thinking)
            assert wait_until(lambda: is_answered(draft), GOES_ON_S)

        note(f"kill -9 of the worker's {role} while it thinks", [time.monotonic() - killed_at])
        assert Draft.objects.get().source == "assistant"
        assert set(answers().values()) == {1}


def thinker(data):
    """The process that has been at its job for longest."""
    longest = min(data.glob("run/worker-*/busy-*"), key=lambda sign: sign.stat().st_mtime)
    return int(longest.name.removeprefix("busy-"))


class TestAskedToStop:
    def test_stops_in_time_under_load_and_goes_on_where_it_was(self, start_worker, alice, note):
        worker = start_worker()

        with load(alice):
            Event().wait(2)
            family, asked_at = descendants(worker.pid), time.monotonic()
            worker.terminate()
            assert worker.wait(20) == 0
            note("SIGTERM of the worker under load", [time.monotonic() - asked_at])
        assert not any(lives(pid) for pid in family)
        left = ask(alice)
        start_worker()

        assert wait_until(lambda: is_answered(left), GOES_ON_S)
        assert_nothing_lost()
