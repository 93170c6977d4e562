"""Servers that take what leaves the house, each a process: `python -m bench.servers mail|push PORT SECONDS`."""

import asyncio
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from aiosmtpd.controller import Controller


class Box:
    """Takes each letter after some seconds."""

    def __init__(self, seconds):
        self.seconds = seconds

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        await asyncio.sleep(self.seconds)
        return "250 kept"


class Taker(BaseHTTPRequestHandler):
    """Takes each push, unread."""

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(201)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *words):
        """Say nothing."""


@contextmanager
def serving(kind, seconds=0.0):
    """Run one until the block ends; gives its port."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
    command = [sys.executable, "-m", "bench.servers", kind, str(port), str(seconds)]
    server = subprocess.Popen(command, stdin=subprocess.PIPE)
    try:
        await_open(port)
        yield port
    finally:
        server.kill()
        server.wait()


def await_open(port):
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError(f"Nobody listens on {port}.")


def main(kind, port, seconds):
    if kind == "push":
        ThreadingHTTPServer(("127.0.0.1", int(port)), Taker).serve_forever()
    Controller(Box(float(seconds)), hostname="127.0.0.1", port=int(port)).start()
    sys.stdin.read()


if __name__ == "__main__":
    main(*sys.argv[1:])
