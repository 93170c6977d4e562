"""`manage.py dueit` as a newcomer meets it: web and worker at once, one clear line when that can't be."""

import os
import signal
import socket
import subprocess
import sys
from contextlib import contextmanager
from http.client import HTTPConnection

import pytest
from django.conf import settings

from dueit.supervision.tests.processes import descendants, lives, wait_until
from dueit.tests.serving import free_port

pytestmark = [pytest.mark.slow, pytest.mark.once]
COMMAND = [sys.executable, "manage.py", "dueit"]


def surroundings(data, port, **more):
    """A fresh machine: SQLite in a folder of its own."""
    inherited = {name: value for name, value in os.environ.items() if name not in {"DATABASE_URL", "SECRET_KEY"}}
    return {**inherited, "DUEIT_DATA": str(data), "HOST": "127.0.0.1", "PORT": port, "STATIC_GATHERED": "0", **more}


def refusal(data, port, **more):
    """The one line that a start which can't be ends with."""
    surrounded = surroundings(data, port, **more)
    done = subprocess.run(COMMAND, cwd=settings.BASE_DIR, env=surrounded, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    [line] = done.stderr.splitlines()
    return line


def status_of(port, path):
    http = HTTPConnection("127.0.0.1", port, timeout=5)
    http.request("GET", path)
    return http.getresponse().status


def is_ready(port):
    return status_of(port, "/health/ready") == 200


def settings_with(static, folder):
    """Settings of a checkout whose static files go to `static`, as a module in `folder`."""
    (folder / "elsewhere.py").write_text(f"from dueit.settings import *\n\nSTATIC_ROOT = {str(static)!r}\n")
    return {"DJANGO_SETTINGS_MODULE": "elsewhere", "PYTHONPATH": str(folder), "STATIC_GATHERED": "1"}


@contextmanager
def started(data, port, **more):
    """DueIT once it says that it is ready, until the block ends."""
    process = subprocess.Popen(
        COMMAND, cwd=settings.BASE_DIR, env=surroundings(data, port, **more), stdout=subprocess.PIPE, text=True
    )
    assert f"ready at http://127.0.0.1:{port}/" in process.stdout.readline()
    try:
        yield process
    finally:
        process.kill()
        process.wait()


@pytest.fixture
def running(tmp_path):
    port = free_port()
    with started(tmp_path, port) as process:
        yield process, port


class TestOneCommand:
    @pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
    def test_runs_web_and_worker_and_ends_both(self, running, number):
        process, port = running
        assert wait_until(lambda: is_ready(port), 30)
        family = descendants(process.pid)

        process.send_signal(number)

        assert process.wait(10) == 0
        assert not any(lives(pid) for pid in family)

    def test_a_second_start_says_where_the_first_one_is(self, running, tmp_path):
        process, port = running

        assert f"runs already: http://127.0.0.1:{port}/ (process {process.pid})" in refusal(tmp_path, port)

    def test_a_killed_run_leaves_nothing_behind(self, running):
        process, _ = running
        assert wait_until(lambda: len(descendants(process.pid)) >= 8, 30)
        family = descendants(process.pid)

        process.kill()

        assert wait_until(lambda: not any(lives(pid) for pid in family), 20)

    def test_a_checkout_without_static_files_gathers_them(self, tmp_path):
        port = free_port()

        with started(tmp_path, port, **settings_with(tmp_path / "static", tmp_path)):
            assert status_of(port, "/account/login/") == 200

    def test_static_files_that_cannot_be_written_are_one_clear_line(self, tmp_path):
        line = refusal(tmp_path, free_port(), **settings_with("/dev/null/static", tmp_path))

        assert line.startswith("CommandError: DueIT can't gather its static files in /dev/null/static (Not a directory")

    def test_a_taken_port_is_one_clear_line(self, tmp_path):
        with socket.create_server(("127.0.0.1", 0)) as taken:
            port = str(taken.getsockname()[1])

            assert f"can't listen on 127.0.0.1:{port} (Address already in use" in refusal(tmp_path, port)

    @pytest.mark.parametrize("port", ["0", "80000"])
    def test_a_port_that_cannot_be_is_one_clear_line(self, tmp_path, port):
        assert refusal(tmp_path, port) == (
            f"CommandError: There is no port {port}: they go from 1 to 65535. Try: make run PORT=8001"
        )

    def test_a_host_of_elsewhere_is_one_clear_line(self, tmp_path):
        line = refusal(tmp_path, free_port(), HOST="203.0.113.9")

        assert line.endswith("(Cannot assign requested address). Is HOST an address of this machine?")

    def test_a_folder_that_cannot_be_written_is_one_clear_line(self):
        assert refusal("/dev/null/data", free_port()).startswith("DueIT can't write to its data folder /dev/null/data")
