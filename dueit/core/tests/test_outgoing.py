"""Asking a server that a person can aim us at."""

import re
import socket
import time
from contextlib import contextmanager
from http.client import HTTPException
from threading import Thread

import pytest

from dueit.core import outgoing
from dueit.core.outgoing import Refused, is_public, post

OK = b"HTTP/1.1 201 Created\r\nContent-Length: 4\r\nRetry-After: 5\r\n\r\nkept"
OURS = [
    "127.0.0.1",
    "127.8.9.1",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "192.0.2.1",
    "198.18.0.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "fe80::1",
    "fe80::1%eth0",
    "fc00::1",
    "fec0::1",
    "ff02::1",
    "2001:db8::1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "::8.8.8.8",
    "64:ff9b::10.0.0.1",
    "64:ff9b::8.8.8.8",
    "64:ff9b:1::1",
    "2002:a00:1::",
    "2001:0:a00:1::",
]


class Server:
    """Says `answer` to whoever comes, a piece at a time, and keeps what it was asked."""

    def __init__(self, *answer, pause=0.0):
        self.answer, self.pause, self.asked = answer, pause, []
        self.door = socket.create_server(("127.0.0.1", 0))
        self.address = f"127.0.0.1:{self.door.getsockname()[1]}"

    def work(self):
        while True:
            try:
                guest, _ = self.door.accept()
            except OSError:
                return
            Thread(target=self.serve, args=(guest,), daemon=True).start()

    def serve(self, guest):
        with guest:
            self.asked.append(heard(guest))
            try:
                for piece in self.answer:
                    guest.sendall(piece)
                    time.sleep(self.pause)
            except OSError:
                return


def heard(guest):
    """Read what somebody asks, and what they bring, which comes in a piece of its own."""
    asked = guest.recv(65536)
    brings = re.search(rb"Content-Length: (\d+)", asked)
    while brings and len(asked.partition(b"\r\n\r\n")[2]) < int(brings[1]) and (more := guest.recv(65536)):
        asked += more
    return asked


@pytest.fixture
def serving(settings):
    """Starts servers on this machine that may be asked."""
    servers = []

    @contextmanager
    def started(*answer, **more):
        server = Server(*answer, **more)
        servers.append(server)
        settings.OUTGOING_LOOPBACK = [server.address]
        Thread(target=server.work, daemon=True).start()
        yield server

    yield started
    for server in servers:
        server.door.close()


@pytest.fixture
def names(monkeypatch):
    """A stand-in for the system's table of names."""
    table, asked, known = {}, [], socket.getaddrinfo

    def look_up(host, port, *args, **kwargs):
        if host not in table:
            return known(host, port, *args, **kwargs)
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in table[host]]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    table["asked"] = asked
    return table


class TestAnAddress:
    @pytest.mark.parametrize("address", OURS)
    def test_of_our_own_network_or_of_many_is_not_public(self, address):
        assert not is_public(address)

    @pytest.mark.parametrize("address", ["8.8.8.8", "93.184.216.34", "2606:4700::1111", "2a00:1450:4001::5e"])
    def test_of_the_internet_is(self, address):
        assert is_public(address)

    @pytest.mark.parametrize(
        "address",
        [
            "http://push.example.org/x",
            "ftp://push.example.org/x",
            "https://alice@push.example.org/",
            "https://alice:secret@push.example.org/",
            "https://push.example.org\\@127.0.0.1/",
            "https://push.example.org:99999/",
            "https://push.example.org:0/",
            "https:///x",
            "//push.example.org/x",
            "javascript:alert(1)",
            "https://push.example.org/a b",
            "https://push.example.org/\r\nHost: evil",
            "https://püsh.example.org/",
            "https://[::1/",
            "https://push.example.org/" + "x" * 2000,
            "",
        ],
    )
    def test_that_is_none_or_not_safe_is_refused(self, address):
        with pytest.raises(Refused):
            outgoing.check(address)

    def test_of_a_push_service_is_fine(self):
        assert outgoing.check("https://fcm.googleapis.com/fcm/send/abc:def?x=1").hostname == "fcm.googleapis.com"


class TestGoingThere:
    @pytest.mark.parametrize(
        "host", ["127.0.0.1", "[::1]", "2130706433", "0x7f.1", "localhost", "169.254.169.254", "[::ffff:127.0.0.1]"]
    )
    def test_never_leads_to_ourselves(self, host):
        with pytest.raises(Refused):
            post(f"https://{host}/", b"", {})

    def test_is_refused_if_one_of_its_addresses_is_ours(self, names):
        names["push.example.org"] = ["93.184.216.34", "10.0.0.7"]

        with pytest.raises(Refused):
            post("https://push.example.org/", b"", {})

    def test_looks_up_a_name_once_and_goes_where_that_led(self, names, monkeypatch):
        names["push.example.org"] = ["93.184.216.34"]
        reached = []

        def connect(where, timeout):
            reached.append(where)
            names["push.example.org"] = ["127.0.0.1"]
            raise ConnectionRefusedError

        monkeypatch.setattr(socket, "create_connection", connect)
        with pytest.raises(ConnectionRefusedError):
            post("https://push.example.org/", b"", {})
        assert (reached, names["asked"]) == ([("93.184.216.34", 443)], ["push.example.org"])

    def test_tries_each_address_of_a_server(self, serving, names, settings):
        with serving(OK) as server:
            port = server.address.partition(":")[2]
            names["push.example.org"] = ["127.0.0.99", "127.0.0.1"]
            settings.OUTGOING_LOOPBACK = [f"push.example.org:{port}"]

            assert post(f"http://push.example.org:{port}/x", b"", {}).status == 201

    def test_that_no_name_has_is_nobody_to_ask(self):
        with pytest.raises((OSError, Refused)):
            post("https://nobody.invalid/", b"", {})
        with pytest.raises(Refused):
            post(f"https://{'x' * 70}.example/", b"", {})

    def test_needs_a_server_that_is_who_it_says(self, serving):
        with serving(OK) as server, pytest.raises(OSError, match="SSL"):
            post(f"https://{server.address}/", b"", {})


class TestTheAnswer:
    def test_comes_whole_with_its_headers(self, serving):
        with serving(OK) as server:
            answer = post(f"http://{server.address}/push/abc?d=e", b"sealed", {"TTL": "60"})

        assert (answer.status, answer.body, answer.headers["retry-after"]) == (201, b"kept", "5")
        assert server.asked[0].startswith(b"POST /push/abc?d=e HTTP/1.1\r\n")
        assert f"Host: {server.address}\r\n".encode() in server.asked[0]
        assert b"TTL: 60\r\n" in server.asked[0]
        assert server.asked[0].endswith(b"\r\n\r\nsealed")

    def test_that_leads_elsewhere_is_not_followed(self, serving):
        with serving(b"HTTP/1.1 307 Go\r\nLocation: http://127.0.0.1/\r\nContent-Length: 0\r\n\r\n") as server:
            assert post(f"http://{server.address}/", b"", {}).status == 307
            assert len(server.asked) == 1

    def test_that_drips_in_does_not_hold_us_up(self, serving):
        begun = time.monotonic()
        with serving(*[b"H"] * 200, pause=0.05) as server, pytest.raises(TimeoutError):
            post(f"http://{server.address}/", b"", {}, timeout_s=0.3)

        assert time.monotonic() - begun < 3

    @pytest.mark.parametrize("length", [b"", b"Content-Length: 99999999\r\n"])
    def test_that_has_no_end_is_left(self, serving, length):
        with serving(b"HTTP/1.1 200 OK\r\n" + length + b"\r\n", b"x" * 70_000) as server, pytest.raises(HTTPException):
            post(f"http://{server.address}/", b"", {})

    @pytest.mark.parametrize("said", [b"", b"SMTP ready\r\n", b"HTTP/1.1 abc\r\n\r\n"])
    def test_that_is_none_is_an_error(self, serving, said):
        with serving(said) as server, pytest.raises((OSError, HTTPException)):
            post(f"http://{server.address}/", b"", {})
