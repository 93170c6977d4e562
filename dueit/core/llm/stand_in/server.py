"""The stand-in itself: a threaded HTTP server that records what it was asked and answers by mode."""

import json
import socket
import struct
import threading
from collections import deque
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self

from dueit.core.llm.stand_in import checks
from dueit.core.llm.stand_in.modes import MODES
from dueit.core.llm.stand_in.reply import Reply, error

KEY = "stand-in-key"
ABORT = struct.pack("ii", 1, 0)


class StandIn(ThreadingHTTPServer):
    """Answers by the given modes in turn, the last one for good. `asked` holds the requests it accepted."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, *modes: str, pace: float = 0.05, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.modes = deque(MODES[name] for name in modes or ("ok",))
        self.pace = pace
        self.asked: list[dict[str, Any]] = []
        self.paths: list[str] = []
        self.closing = threading.Event()
        self.turn = threading.Lock()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def __enter__(self) -> Self:
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.closing.set()
        self.shutdown()
        self.server_close()

    def answer(self, path: str, request: dict[str, Any]) -> Reply:
        with self.turn:
            self.asked.append(request)
            self.paths.append(path)
            mode = self.modes.popleft() if len(self.modes) > 1 else self.modes[0]
        return mode(request, self.pace)

    def handle_error(self, *_: object) -> None:
        """Clients that hang up are part of the game."""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: StandIn

    def do_POST(self) -> None:
        raw = self.rfile.read(int(self.headers.get("content-length") or 0))
        self._send(self._reply(raw))

    def _reply(self, raw: bytes) -> Reply:
        headers = {name.lower(): value for name, value in self.headers.items()}
        if refusal := checks.refuse_headers(self.path, headers, KEY):
            return refusal
        try:
            request = json.loads(raw)
        except ValueError:
            return error(400, "The body is not valid JSON.")
        return checks.refuse_body(self.path, request) or self.server.answer(self.path, request)

    def _send(self, reply: Reply) -> None:
        self.server.closing.wait(reply.wait)
        if reply.reset:
            self._hang_up()
        elif reply.drip_head:
            self._drip(b"HTTP/1.1 200 OK\r\nx-thought: " + b"m" * 10_000, reply.drip)
        else:
            self._send_head(reply)
            self._send_body(reply)

    def _send_head(self, reply: Reply) -> None:
        self.send_response(reply.status)
        self.send_header("content-type", reply.content_type)
        self.send_header("content-length", str(len(reply.body)))
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.end_headers()

    def _send_body(self, reply: Reply) -> None:
        if reply.cut_after is not None:
            self.wfile.write(reply.body[: reply.cut_after])
            self._hang_up(politely=True)
        elif reply.drip:
            self._drip(reply.body, reply.drip)
        else:
            self.wfile.write(reply.body)

    def _drip(self, data: bytes, pause: float) -> None:
        for index in range(len(data)):
            if self.server.closing.wait(pause):
                return
            self.wfile.write(data[index : index + 1])

    def _hang_up(self, *, politely: bool = False) -> None:
        self.close_connection = True
        if politely:
            self.connection.shutdown(socket.SHUT_RDWR)
        else:
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, ABORT)
            self.connection.close()

    def log_message(self, *args: object) -> None:
        """Quiet: the requests are in `asked`."""
