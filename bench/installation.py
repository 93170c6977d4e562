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
GRACE_S = 30


@dataclass(frozen=True)
class Installation:
    """Where the web process listens, and what it uses."""

    address: str
    web: int

    def cpu_ms(self):
        """Processor time of the web process so far, all threads."""
        fields = Path(f"/proc/{self.web}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) * 1000 / TICKS_PER_S

    def memory_kb(self):
        status = Path(f"/proc/{self.web}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0])


@contextmanager
def running():
    """Prepare the database, then run web and worker until the block ends."""
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    call_command("prepare", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    with socket.create_server(("127.0.0.1", 0), backlog=1024) as door:
        daphne = ("-m", "daphne", "--fd", str(door.fileno()), "-v", "0", "--no-server-name", "dueit.asgi:application")
        web = start(*daphne, role="web", pass_fds=[door.fileno()])
        address = "{}:{}".format(*door.getsockname())
    worker = start("manage.py", "worker", role="worker")
    try:
        yield Installation(address, web.pid)
    finally:
        for process in (web, worker):
            process.terminate()
        for process in (web, worker):
            process.wait(GRACE_S)


def start(*command, role, **options):
    environment = {**os.environ, "DUEIT_ROLE": role}
    return subprocess.Popen([sys.executable, *command], env=environment, stdout=sys.stderr, **options)
