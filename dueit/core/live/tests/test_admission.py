"""Whose pages may open a socket: judged by the headers of the handshake alone."""

import pytest

from dueit.core.live.admission import is_same_origin

OURS = (("host", "localhost:8000"), ("origin", "http://localhost:8000"))


def handshake(*headers, scheme="ws"):
    return {"scheme": scheme, "headers": [(name.encode(), value.encode()) for name, value in headers]}


class TestIsSameOrigin:
    def test_is_true_of_our_own_pages(self):
        assert is_same_origin(handshake(*OURS))
        assert is_same_origin(handshake(OURS[0], ("origin", "https://localhost:8000"), scheme="wss"))

    @pytest.mark.parametrize(
        "origin",
        ["https://localhost:8000", "http://localhost", "http://localhost:8001", "http://127.0.0.1:8000", "null"],
    )
    def test_compares_scheme_host_and_port(self, origin):
        assert not is_same_origin(handshake(OURS[0], ("origin", origin)))

    def test_needs_a_host_that_we_answer_to(self):
        assert not is_same_origin(handshake(("host", "evil.example"), ("origin", "http://evil.example")))

    def test_needs_one_origin_no_less_and_no_more(self):
        assert not is_same_origin(handshake(OURS[0]))
        assert not is_same_origin(handshake(*OURS, ("origin", "http://evil.example")))

    def test_knows_the_public_addresses_once_they_are_set(self, settings):
        settings.CSRF_TRUSTED_ORIGINS = ["https://dueit.example/"]

        assert is_same_origin(handshake(("host", "inside"), ("origin", "https://dueit.example")))
        assert not is_same_origin(handshake(*OURS))
