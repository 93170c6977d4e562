"""Counts what goes to a browser: a relay between it and the web process."""

import socket
from contextlib import contextmanager, suppress
from threading import Thread


class Wire:
    """Passes everything on, both ways, and adds up the bytes of the answers."""

    def __init__(self, door, address):
        self.door, self.target = door, tuple(address.split(":"))
        self.address = "{}:{}".format(*door.getsockname())
        self.bytes = 0

    def serve(self):
        with suppress(OSError):  # the door is closed at the end
            while True:
                browser, _ = self.door.accept()
                server = socket.create_connection(self.target)
                Thread(target=self.relay, args=(browser, server), daemon=True).start()
                Thread(target=self.relay, args=(server, browser, True), daemon=True).start()

    def relay(self, source, target, is_answer=False):
        with suppress(OSError):
            while chunk := source.recv(1 << 16):
                self.bytes += len(chunk) * is_answer
                target.sendall(chunk)
            target.shutdown(socket.SHUT_WR)


@contextmanager
def tapped(address):
    """Open another door to the web process, which counts."""
    with socket.create_server(("127.0.0.1", 0), backlog=100) as door:
        wire = Wire(door, address)
        Thread(target=wire.serve, daemon=True).start()
        yield wire
        door.shutdown(socket.SHUT_RDWR)
