"""Several starts at once, and a start after a run that was killed."""

import pytest
from django_q.models import Schedule

from dueit.schedules import TIMETABLE
from dueit.supervision.tests.processes import descendants, lives, wait_until
from dueit.tests.faults.installation import Installation

COUNT = f"""
from {Schedule.__module__} import Schedule
assert Schedule.objects.count() == {len(TIMETABLE)}, Schedule.objects.count()
"""


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request, tmp_path):
    """An installation whose database holds nothing yet."""
    if request.param == "sqlite":
        return Installation(tmp_path)
    return Installation(tmp_path, request.getfixturevalue("cluster").new_database("empty"))


class TestTwoAtOnce:
    def test_prepare_an_empty_database_together(self, empty):
        racing = [empty.command("prepare", "-v0"), empty.command("prepare", "-v0"), empty.command("migrate", "-v0")]

        assert [process.wait(90) for process in racing] == [0, 0, 0]
        empty.python(COUNT)


class TestLeftOver:
    def test_of_a_killed_run_is_ended_by_the_next_one(self, run):
        installation = run()
        assert wait_until(lambda: len(descendants(installation.process.pid)) >= 8, 30)
        family = descendants(installation.process.pid)

        installation.process.kill()
        installation.process.wait()
        installation.start()

        assert wait_until(installation.is_ready, 60)
        assert not any(lives(pid) for pid in family)
