"""Asking a server that a person can aim us at: only one of the public internet, never one of our own network.

The name is looked up once, all its addresses are judged, and the connection goes to those very addresses: a name that
points elsewhere a moment later leads nowhere. There are no redirects, no proxies, and an end to time and size.
"""

import http.client
import io
import socket
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from ipaddress import IPv6Address, IPv6Network, ip_address
from time import monotonic
from typing import Self
from urllib.parse import SplitResult, urlsplit

from django.conf import settings

TIMEOUT_S = 10.0
USUAL_PORTS = {"https": 443, "http": 80}
MOST_IN_ADDRESS, MOST_IN_ANSWER = 2_000, 64 * 1024
PRINTABLE = frozenset(map(chr, range(0x21, 0x7F)))
# Addresses that carry one of the old internet within: mapped and compatible ones, NAT64, Teredo, 6to4.
CARRIERS = tuple(
    map(IPv6Network, ("::/96", "::ffff:0:0/96", "64:ff9b::/96", "64:ff9b:1::/48", "2001::/32", "2002::/16"))
)


class Refused(Exception):
    """Nobody is asked there; the message says why."""


@dataclass(frozen=True)
class Answer:
    """What a server said; names of headers are in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def post(address: str, body: bytes, headers: Mapping[str, str], *, timeout_s: float = TIMEOUT_S) -> Answer:
    """Send `body` and return the answer.

    Raises Refused for an address that we don't go to, and OSError or HTTPException if no whole answer came in time.
    """
    url, until = check(address), monotonic() + timeout_s
    connection = http.client.HTTPConnection(url.hostname or "", port_of(url))
    connection.default_port = USUAL_PORTS[url.scheme]
    with reach(url, until) as line:
        connection.sock = line  # all that http.client asks of a socket
        connection.request("POST", url._replace(scheme="", netloc="", fragment="").geturl() or "/", body, dict(headers))
        return read(connection.getresponse())


def check(address: str) -> SplitResult:
    """Return the parts of an address as far as one can judge it by its looks; raises Refused."""
    if len(address) > MOST_IN_ADDRESS or not PRINTABLE.issuperset(address):
        raise Refused("that is no address of the web")
    try:
        url = urlsplit(address)
        is_whole = bool(url.hostname) and port_of(url) > 0
    except ValueError as nonsense:
        raise Refused("that is no address of the web") from nonsense
    if not is_whole or "@" in url.netloc:
        raise Refused("that is no plain address of a server")
    if url.scheme != "https" and not is_ours_to_try(url):
        raise Refused("only https is safe on the way")
    return url


def port_of(url: SplitResult) -> int:
    return url.port if url.port is not None else USUAL_PORTS.get(url.scheme, 0)


def is_ours_to_try(url: SplitResult) -> bool:
    """Whether it is a stand-in on this machine, which a setting names."""
    return url.scheme in USUAL_PORTS and f"{url.hostname}:{port_of(url)}" in settings.OUTGOING_LOOPBACK


def reach(url: SplitResult, until: float) -> "Timed":
    """Connect to the first address of a server that answers, in time; raises Refused unless all of them are public."""
    addresses = addresses_of(url)
    while True:
        address = addresses.pop(0)
        try:
            plain = socket.create_connection((address, port_of(url)), _left(until))
        except OSError:
            if not addresses:
                raise
            continue
        return Timed(secured(plain, url, until), until)


def addresses_of(url: SplitResult) -> list[str]:
    """Look a server up, once."""
    try:
        found = socket.getaddrinfo(url.hostname, port_of(url), type=socket.SOCK_STREAM)
    except UnicodeError as nonsense:
        raise Refused("that is no name of a server") from nonsense
    addresses = list(dict.fromkeys(str(each[4][0]) for each in found))
    if not is_ours_to_try(url) and not all(map(is_public, addresses)):
        raise Refused("that server is not on the public internet")
    return addresses


def is_public(address: str) -> bool:
    """Whether an address is one of the public internet, and of a single machine."""
    ip = ip_address(address.partition("%")[0])
    if isinstance(ip, IPv6Address) and (ip.is_site_local or any(ip in carrier for carrier in CARRIERS)):
        return False
    return ip.is_global and not ip.is_multicast


def secured(plain: socket.socket, url: SplitResult, until: float) -> socket.socket:
    """Shake hands, and see that the server is who its name says."""
    if url.scheme != "https":
        return plain
    try:
        plain.settimeout(_left(until))
        return trust().wrap_socket(plain, server_hostname=url.hostname)
    except OSError:
        plain.close()
        raise


@cache
def trust() -> ssl.SSLContext:
    return ssl.create_default_context()


class Timed:
    """A connection with one end to all its waiting: a timeout of a socket begins anew at every byte that drips in."""

    def __init__(self, connection: socket.socket, until: float) -> None:
        self.connection, self.until = connection, until

    def sendall(self, data: bytes) -> None:
        self.connection.settimeout(_left(self.until))
        self.connection.sendall(data)

    def recv_into(self, buffer: memoryview) -> int:
        self.connection.settimeout(_left(self.until))
        return self.connection.recv_into(buffer)

    def makefile(self, mode: str) -> io.BufferedReader:
        return io.BufferedReader(Stream(self))

    def close(self) -> None:
        """Stay open: http.client closes as soon as it knows that no other question follows, and reads on."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.connection.close()


class Stream(io.RawIOBase):
    """What comes in by a connection."""

    def __init__(self, source: Timed) -> None:
        self.source = source

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        return self.source.recv_into(buffer)


def read(response: http.client.HTTPResponse) -> Answer:
    body = response.read(MOST_IN_ANSWER + 1)
    if len(body) > MOST_IN_ANSWER:
        raise http.client.HTTPException("the answer is larger than it may be")
    return Answer(response.status, {name.lower(): value for name, value in response.getheaders()}, body)


def _left(until: float) -> float:
    """Return the seconds that are left; raises TimeoutError when there are none."""
    if (left := until - monotonic()) <= 0:
        raise TimeoutError("no whole answer came in time")
    return left
