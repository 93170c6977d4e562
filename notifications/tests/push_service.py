"""A push service on this machine: it takes pushes as those of browsers' makers do, and reads them as a browser would.

It refuses what a real one would refuse (RFC 8030, 8292) and remembers why, so that a test can say so.
"""

import json
import os
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from urllib.parse import urlsplit

import http_ece
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from dueit.core.webpush.encoding import decode, encode
from dueit.core.webpush.vapid import CURVE, as_point

DAY = 24 * 3600
MOST = 4096
URGENCIES = {"very-low", "low", "normal", "high"}
# Instead of a status: take it and say nothing, take it and be gone.
HANGING, HANG_UP = "hanging", "hang up"


@dataclass
class Browser:
    """One that was let tell somebody, with the keys that only it has."""

    origin: str
    token: str = field(default_factory=lambda: encode(os.urandom(16)))
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(CURVE))
    auth: bytes = field(default_factory=lambda: os.urandom(16))

    @property
    def subscription(self):
        """What it tells us of itself."""
        keys = {"p256dh": encode(as_point(self.key.public_key())), "auth": encode(self.auth)}
        return {"endpoint": f"{self.origin}/push/{self.token}", **keys}

    def read(self, sealed):
        return json.loads(http_ece.decrypt(sealed, private_key=self.key, auth_secret=self.auth, version="aes128gcm"))


@dataclass(frozen=True)
class Pushed:
    """What a browser got, and how it came."""

    words: dict
    headers: dict
    claims: dict
    size: int


class PushService:
    """Answers with what `answers` has next, else 201; what came is in `got`, by browser in `got_by`."""

    def __init__(self, public_key):
        self.public_key = public_key
        self.browsers, self.answers, self.got, self.complaints, self.asked = {}, [], [], [], 0
        self.over = Event()
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), type("Counter", (_Counter,), {"service": self}))
        self.address = f"127.0.0.1:{self.server.server_address[1]}"
        self.origin = f"http://{self.address}"

    def browser(self):
        browser = Browser(self.origin)
        self.browsers[browser.token] = browser
        return browser

    def take(self, token, headers, sealed):
        """Return the status for a push, having read it."""
        if token not in self.browsers:
            return 404
        try:
            pushed = Pushed(self.browsers[token].read(sealed), headers, self.sender_of(headers), len(sealed))
            self.judge(pushed)
        except Exception as wrong:
            self.complaints.append(repr(wrong))
            return 403 if isinstance(wrong, PermissionError) else 400
        self.got.append(pushed)
        return 201

    def judge(self, pushed):
        headers = pushed.headers
        assert headers["content-encoding"] == "aes128gcm"
        assert headers["ttl"].isdigit()
        assert headers["urgency"] in URGENCIES
        assert len(decode(headers["topic"])) <= 24
        assert len(headers["topic"]) <= 32
        assert pushed.size <= MOST
        assert set(pushed.words) == {"title", "body", "url", "tag", "notices"}

    def sender_of(self, headers):
        """Return who says to be pushing, once the signature is right and made for this very place."""
        scheme, _, parameters = headers["authorization"].partition(" ")
        given = dict(part.strip().split("=", 1) for part in parameters.split(","))
        assert scheme == "vapid"
        if given["k"] != self.public_key:
            raise PermissionError("another key than the browser was given")
        head, body, signature = given["t"].split(".")
        halves = decode(signature)
        assert len(halves) == 64
        signed = encode_dss_signature(*(int.from_bytes(half, "big") for half in (halves[:32], halves[32:])))
        known = ec.EllipticCurvePublicKey.from_encoded_point(CURVE, decode(given["k"]))
        known.verify(signed, f"{head}.{body}".encode(), ec.ECDSA(hashes.SHA256()))
        assert json.loads(decode(head))["alg"] == "ES256"
        claims = json.loads(decode(body))
        assert claims["aud"] == self.origin
        assert time.time() < claims["exp"] <= time.time() + DAY
        assert urlsplit(claims["sub"]).scheme in {"mailto", "https"}
        return claims


class _Counter(BaseHTTPRequestHandler):
    """Where pushes are handed in."""

    service: PushService
    protocol_version = "HTTP/1.1"

    def log_message(self, *told):
        pass

    def do_POST(self):
        service, sealed = self.service, self.rfile.read(int(self.headers["content-length"]))
        service.asked += 1
        answer, more = service.answers.pop(0) if service.answers else (None, {})
        if answer == HANGING:
            service.over.wait(10)
        if answer in {HANGING, HANG_UP}:
            self.close_connection = True
            return
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.send_response(answer or service.take(self.path.rpartition("/")[2], headers, sealed))
        for name, value in {"Content-Length": "0", **more}.items():
            self.send_header(name, value)
        self.end_headers()


@contextmanager
def push_service(public_key):
    service = PushService(public_key)
    Thread(target=service.server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield service
    finally:
        service.over.set()
        service.server.shutdown()
        service.server.server_close()
