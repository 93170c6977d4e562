import os
import signal
import sys

import pytest

from dueit.supervision.child import Child, Program
from dueit.supervision.lock import Lock, Taken
from dueit.supervision.tests.processes import lives, wait_until

# Says its own pid and that of a grandchild in a file, then lives on; ignores SIGTERM if it is told to.
FAMILY = """
import os, signal, subprocess, sys, time
if "stubborn" in sys.argv:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
grandchild = os.fork() or time.sleep(60)
with open(sys.argv[1] + ".tmp", "w") as out:
    out.write(f"{os.getpid()} {grandchild}")
os.rename(sys.argv[1] + ".tmp", sys.argv[1])
time.sleep(60)
"""


@pytest.fixture
def family(tmp_path):
    """Starts the family and returns (child, pid of the parent, pid of the grandchild)."""
    children = []

    def start(*words):
        note = tmp_path / f"pids-{len(children)}"
        command = (sys.executable, "-c", FAMILY, str(note), *words)
        child = Child(Program(name="family", command=command), tmp_path)
        children.append(child)
        child.start()
        assert wait_until(note.exists)
        return child, *map(int, note.read_text().split())

    yield start
    for child in children:
        child.end()


class TestChild:
    def test_ends_with_all_its_descendants(self, family):
        child, parent, grandchild = family()

        child.end()

        assert wait_until(lambda: not lives(parent) and not lives(grandchild))
        assert not child.is_alive

    def test_what_a_killed_run_left_over_is_ended_first(self, family, tmp_path):
        _, parent, grandchild = family()
        os.kill(parent, signal.SIGKILL)

        successor, *_ = family()

        assert successor.is_alive
        assert wait_until(lambda: not lives(grandchild))

    def test_waits_longer_after_each_early_death(self, tmp_path):
        child = Child(Program(name="brief", command=("true",)), tmp_path)
        child.start()

        assert [child.next_pause() for _ in range(6)] == [0.5, 1.0, 2.0, 4.0, 8.0, 8.0]


class TestLock:
    def test_refuses_a_second_holder_and_says_who_has_it(self, tmp_path):
        first = Lock(tmp_path / "a.lock")
        first.take()
        first.note("process 12")

        with pytest.raises(Taken) as refusal:
            Lock(tmp_path / "a.lock").take()

        assert refusal.value.note == "process 12"
        first.close()
        Lock(tmp_path / "a.lock").take()
