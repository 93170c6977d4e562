"""Wakes the web processes on this machine when SQLite, which can't notify, has news."""

import asyncio
import contextlib
import os
import socket
from pathlib import Path

from django.conf import settings


def folder() -> Path:
    return Path(settings.DATA) / "run"


def ring() -> None:
    """Send a datagram to each web process; a bell that nobody answers any more is taken down."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as ringer:
        ringer.setblocking(False)
        for bell in folder().glob("live-*.bell"):
            try:
                ringer.sendto(b"!", str(bell))
            except (ConnectionRefusedError, FileNotFoundError):
                bell.unlink(missing_ok=True)
            except OSError:
                continue  # it rings already, or its path is too long for a socket: the poll finds the news


class Doorbell:
    """This process's bell, for an event loop to wait on."""

    def __init__(self) -> None:
        self.path = folder() / f"live-{os.getpid()}.bell"
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.rung = asyncio.Event()

    def hang(self) -> None:
        """Start to listen."""
        self.path.unlink(missing_ok=True)
        self.socket.setblocking(False)
        with contextlib.suppress(OSError):  # a path too long for a unix socket leaves us the poll
            self.socket.bind(str(self.path))
            self.path.chmod(0o600)
        asyncio.get_running_loop().add_reader(self.socket, self._hear)

    def take_down(self) -> None:
        asyncio.get_running_loop().remove_reader(self.socket)
        self.socket.close()
        self.path.unlink(missing_ok=True)

    async def wait(self, seconds: float) -> None:
        """Wait until somebody rings, at most so many seconds."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self.rung.wait(), seconds)
        self.rung.clear()

    def _hear(self) -> None:
        with contextlib.suppress(BlockingIOError):
            while self.socket.recv(16):
                self.rung.set()
