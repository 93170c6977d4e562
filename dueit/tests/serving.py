"""A real web process on the test database, for sockets and browsers."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from http.client import HTTPConnection

from django.conf import settings
from django.db import connection
from websockets.sync.client import ClientConnection, connect


@dataclass(frozen=True)
class Site:
    """Where the web process answers."""

    address: str

    @property
    def url(self) -> str:
        return f"http://{self.address}"

    def socket(self, client=None, *, origin="", page="", since="", room="", **options) -> ClientConnection:
        """Open the live socket of a page, as the browser of a Django test client would; None sends no origin."""
        cookies = "; ".join(f"{name}={morsel.value}" for name, morsel in client.cookies.items()) if client else ""
        return connect(
            f"ws://{self.address}/ws/live/?client={page}&since={since}&room={room}",
            origin=self.url if origin == "" else origin,
            additional_headers={"Cookie": cookies},
            **options,
        )


def free_port() -> str:
    """A port of the loopback that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        return str(door.getsockname()[1])


def test_database_url() -> str:
    """The address of the test database, for other processes."""
    known = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{known['NAME']}"
    return f"postgres://{known['USER']}:{known['PASSWORD']}@{known['HOST']}:{known['PORT']}/{known['NAME']}"


def environment(**more: str) -> dict[str, str]:
    """The environment of another process that shares our test database and secret."""
    ours = {
        "DATABASE_URL": test_database_url(),
        "SECRET_KEY": settings.SECRET_KEY,
        "VAPID_PRIVATE_KEY": settings.VAPID_PRIVATE_KEY,
        "DUEIT_DATA": str(settings.DATA),
        "STATIC_GATHERED": "0",
    }
    return {**os.environ, **ours, **more}


@contextmanager
def serve(door: socket.socket | None = None, **more: str) -> Iterator[Site]:
    """Run daphne until the block ends, behind a new door unless one is given."""
    with nullcontext(door) if door else socket.create_server(("127.0.0.1", 0), backlog=512) as door:
        options = ["--fd", str(door.fileno()), "-v", "0", "--websocket_connect_timeout", "60"]
        command = [sys.executable, "-m", "daphne", *options, "dueit.asgi:application"]
        process = subprocess.Popen(command, cwd=settings.BASE_DIR, env=environment(**more), pass_fds=[door.fileno()])
        site = Site("{}:{}".format(*door.getsockname()))
    try:
        await_answer(site)
        yield site
    finally:
        process.terminate()
        process.wait(10)


def await_answer(site: Site) -> None:
    """The door is open before anybody answers: the first request simply waits."""
    http = HTTPConnection(site.address, timeout=30)
    http.request("GET", "/health/live")
    assert http.getresponse().status == 200
