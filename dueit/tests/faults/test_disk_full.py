"""No room left on the disk: refused kindly, nothing typed is lost, and all is well once there is room."""

import os
import subprocess

import pytest
from playwright.sync_api import expect

from dueit.supervision.tests.processes import wait_until
from dueit.tests.faults.installation import written_down

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser"), pytest.mark.django_db(transaction=True)]

SIZE = "16m"
LINE = "Buy stamps"


@pytest.fixture
def small_disk(tmp_path):
    """A disk with room for little more than an empty DueIT."""
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", tmp_path], capture_output=True, text=True
    )
    if mounted.returncode:
        pytest.skip(f"A small disk can't be mounted here: {mounted.stderr.strip()}")
    yield tmp_path
    subprocess.run(["umount", "--lazy", tmp_path], check=True)


@pytest.fixture
def fill(small_disk):
    """Take all the room that is left, or give it back."""
    ballast = small_disk / "ballast"

    def filling():
        with ballast.open("wb", buffering=0) as file:
            while room := os.statvfs(small_disk).f_bavail * os.statvfs(small_disk).f_frsize:
                file.write(bytes(min(room, 1 << 20)))
        return ballast

    return filling


class TestDiskFull:
    def test_refuses_kindly_and_loses_no_word(self, run, small_disk, fill, open_today, open_window):
        installation = run(data=small_disk)
        visitor = installation.visitor()
        window = open_today(installation)
        ballast = fill()

        refused = fill_up(visitor, fill)
        assert refused.status_code in (500, 503)
        assert "nothing that you did before is lost" in refused.text
        window.add(LINE)
        window.says("get through, so nothing has changed")
        expect(window.field).to_have_value(LINE)
        ballast.unlink()

        assert written_down(visitor, "There is room again", 30) < 15
        window.press("Enter")
        window.shows(LINE)
        expect(window.field).to_have_value("")
        assert wait_until(installation.is_ready, 60)
        draft = visitor.ask("Hold a zine fair")
        assert wait_until(lambda: visitor.is_answered(draft), 60)
        window.troubles.clear()  # a browser reports answers that refuse


def fill_up(visitor, fill):
    """Write until there is no room left, even inside the files that are there."""
    for number in range(500):
        fill()
        answer = visitor.post("/tasks/add/", line=f"Written down {number}")
        if answer.status_code >= 500:
            return answer
    raise AssertionError("The disk never was full.")
