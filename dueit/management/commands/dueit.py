"""dueit: everything on one machine, for a start: prepares the database, then runs web and worker."""

import errno
import os
import socket
import sys
from http import HTTPStatus
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from dueit.core.web.storage import HashedFiles
from dueit.supervision.child import Program
from dueit.supervision.lock import Lock, Taken
from dueit.supervision.supervisor import Supervisor

PORTS = range(1, 65_536)
ABOUT_THE_PORT = {errno.EADDRINUSE, errno.EACCES}


class Command(BaseCommand):
    help = "Run DueIT on this machine: web and worker together, until Ctrl-C."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default=os.environ.get("HOST") or "127.0.0.1")
        parser.add_argument("--port", type=int, default=os.environ.get("PORT") or 8000)

    def handle(self, *args: Any, host: str, port: int, **options: Any) -> None:
        run = Path(settings.DATA) / "run"
        address = f"{_visible(host)}:{port}"
        only_one = claim(run / "dueit.lock", address)
        door = open_door(host, port)
        gather_static_files()
        call_command("prepare", verbosity=0)
        Thread(target=self.announce, args=[address], daemon=True).start()
        Supervisor([web(door), worker()], run, say=self.say).run()
        only_one.close()
        self.say("DueIT has stopped. See you.")

    def announce(self, address: str) -> None:
        """Say where DueIT is as soon as it answers; until then the open door keeps the question waiting."""
        connection = HTTPConnection(address, timeout=60)
        connection.request("GET", "/health/live")
        is_well = connection.getresponse().status == HTTPStatus.OK
        state = "is ready" if is_well else "is up, but something is wrong (see above),"
        self.say(f"DueIT {state} at http://{address}/  (Ctrl-C stops it)")

    def say(self, words: str) -> None:
        self.stdout.write(words)
        self.stdout.flush()


def claim(path: Path, address: str) -> Lock:
    """Make sure that we are the only ones to run on this data folder."""
    lock = Lock(path)
    try:
        lock.take()
    except Taken as running:
        raise CommandError(f"DueIT runs already: {running.note}. Stop it first, or set DUEIT_DATA.") from None
    lock.note(f"http://{address}/ (process {os.getpid()})")
    return lock


def open_door(host: str, port: int) -> socket.socket:
    """Listen before anything is started: the address is ours, and a restart of the web loses no visitor."""
    if port not in PORTS:  # the system would take another one, without a word
        raise CommandError(f"There is no port {port}: they go from {PORTS[0]} to {PORTS[-1]}. Try: make run PORT=8001")
    try:
        family, *_, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        return socket.create_server(place[:2], family=family, backlog=512)
    except OSError as refusal:
        reason = str(refusal.strerror).split(" (")[0]
        better = "Try: make run PORT=8001" if refusal.errno in ABOUT_THE_PORT else "Is HOST an address of this machine?"
        raise CommandError(f"DueIT can't listen on {host}:{port} ({reason}). {better}") from None


def gather_static_files() -> None:
    """Gather what browsers load, unless it is there: `make run` has done so, whoever starts us by hand may not have."""
    try:
        if settings.STATIC_GATHERED and not HashedFiles().is_complete():
            call_command("collectstatic", interactive=False, verbosity=0)
    except OSError as refusal:
        reason = f"({refusal.strerror}: {refusal.filename})"
        raise CommandError(f"DueIT can't gather its static files in {settings.STATIC_ROOT} {reason}.") from None


def web(door: socket.socket) -> Program:
    # After a restart all pages come back at once: whoever is dropped while they wait only comes back once more.
    patience = ("--websocket_connect_timeout", "60")
    daphne = ("-m", "daphne", "--fd", str(door.fileno()), "--verbosity", "0", "--no-server-name", *patience)
    return Program(
        name="web",
        command=(sys.executable, *daphne, "dueit.asgi:application"),
        environment={"DUEIT_ROLE": "web"},
        inherits=(door.fileno(),),
        grace=4,
    )


def worker() -> Program:
    return Program(
        name="worker",
        command=(sys.executable, "manage.py", "worker", "--grace", "7"),
        environment={"DUEIT_ROLE": "worker"},
        grace=9,
    )


def _visible(host: str) -> str:
    """The host as one can type it into a browser on this machine."""
    if not host.strip("0.:"):  # listening everywhere
        return "127.0.0.1"
    return f"[{host}]" if ":" in host else host
