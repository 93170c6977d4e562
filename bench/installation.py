"""A real installation for the bench: web process and worker on a private data folder and a free port."""

import os
import resource
import socket
import subprocess
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.core.management import call_command

TICKS_PER_S = os.sysconf("SC_CLK_TCK")
GRACE_S, WEB_GRACE_S = 30, 4
# As `manage.py dueit` and the image start it.
WEB = ("--verbosity", "0", "--no-server-name", "--websocket_connect_timeout", "60")


@dataclass
class Installation:
    """Where the web process listens, and what it uses."""

    port: int
    web: subprocess.Popen

    @property
    def address(self):
        return f"127.0.0.1:{self.port}"

    def restart_web(self):
        """Stop the web process, with as much grace as `manage.py dueit` has, and start another at the same address."""
        self.web.terminate()
        try:
            self.web.wait(WEB_GRACE_S)
        except subprocess.TimeoutExpired:
            self.web.kill()
            self.web.wait()
        self.web = start_web(self.port).web

    def cpu_ms(self):
        """Processor time of the web process so far, all threads."""
        fields = Path(f"/proc/{self.web.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) * 1000 / TICKS_PER_S

    def memory_kb(self):
        status = Path(f"/proc/{self.web.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0])


@contextmanager
def running():
    """Prepare the database, then run web and worker until the block ends."""
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    call_command("prepare", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    installation = start_web()
    worker = start("manage.py", "worker", role="worker")
    try:
        yield installation
    finally:
        for process in (installation.web, worker):
            process.terminate()
        for process in (installation.web, worker):
            process.wait(GRACE_S)


def start_web(port=0):
    """Start the web process behind a new door."""
    with socket.create_server(("127.0.0.1", port), backlog=1024) as door:
        daphne = ("-m", "daphne", "--fd", str(door.fileno()), *WEB, "dueit.asgi:application")
        web = start(*daphne, role="web", pass_fds=[door.fileno()])
        return Installation(door.getsockname()[1], web)


def start(*command, role, **options):
    environment = {**os.environ, "DUEIT_ROLE": role}
    return subprocess.Popen([sys.executable, *command], env=environment, stdout=sys.stderr, **options)
