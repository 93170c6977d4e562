import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from dueit.supervision.tests.processes import lives, wait_until

# Supervises one program that notes its pid, and optionally ignores SIGTERM.
SUPERVISED = """
import sys
from pathlib import Path
from dueit.supervision.child import Program
from dueit.supervision.supervisor import Supervisor
run = Path(sys.argv[1])
PROGRAM = '''
import os, signal, sys, time
from pathlib import Path
if "stubborn" in sys.argv: signal.signal(signal.SIGTERM, signal.SIG_IGN)
Path(sys.argv[1], "pid").write_text(str(os.getpid()))
time.sleep(60)
'''
def is_well():
    return not (run / "unwell").exists()
def on_start():
    (run / "unwell").unlink(missing_ok=True)
command = (sys.executable, "-c", PROGRAM, *sys.argv[1:])
Supervisor([Program(name="sleeper", command=command, grace=0.5, is_well=is_well, on_start=on_start)], run).run()
"""
ROOT = Path(__file__).resolve().parents[3]


class Supervised:
    def __init__(self, run, *words):
        self.run = run
        self.process = subprocess.Popen([sys.executable, "-c", SUPERVISED, str(run), *words], cwd=ROOT)
        self.pid = self.next_pid()

    def next_pid(self, after=0):
        note = self.run / "pid"
        assert wait_until(lambda: note.exists() and int(note.read_text() or 0) not in (0, after))
        return int(note.read_text())


@pytest.fixture
def supervise(tmp_path):
    started = []

    def start(*words):
        started.append(Supervised(tmp_path, *words))
        return started[-1]

    yield start
    for supervised in started:
        supervised.process.kill()
        supervised.process.wait()


@pytest.mark.slow
class TestSupervisor:
    def test_starts_a_killed_program_again(self, supervise):
        supervised = supervise()

        os.kill(supervised.pid, signal.SIGKILL)

        assert lives(supervised.next_pid(after=supervised.pid))

    def test_replaces_a_program_that_no_longer_works(self, supervise, tmp_path):
        supervised = supervise()

        (tmp_path / "unwell").touch()

        assert lives(supervised.next_pid(after=supervised.pid))
        assert not lives(supervised.pid)

    @pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
    def test_leaves_no_process_behind(self, supervise, number):
        supervised = supervise()

        supervised.process.send_signal(number)

        assert supervised.process.wait(5) == 0
        assert not lives(supervised.pid)

    def test_ends_a_stubborn_program_after_its_grace(self, supervise):
        supervised = supervise("stubborn")
        asked_at = time.monotonic()

        supervised.process.terminate()

        assert supervised.process.wait(5) == 0
        assert time.monotonic() - asked_at >= 0.5
        assert not lives(supervised.pid)

    def test_its_programs_end_even_when_it_is_killed(self, supervise):
        supervised = supervise()

        supervised.process.kill()

        assert wait_until(lambda: not lives(supervised.pid))
