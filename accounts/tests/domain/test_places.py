"""From where somebody signs in."""

import pytest

from accounts.domain.places import device, network

MOZILLA = "Mozilla/5.0"
APPLE = "AppleWebKit/537.36 (KHTML, like Gecko)"


@pytest.mark.parametrize(
    ("user_agent", "words"),
    [
        (f"{MOZILLA} (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox on Linux"),
        (f"{MOZILLA} (Windows NT 10.0; Win64; x64) {APPLE} Chrome/126.0 Safari/537.36 Edg/126.0", "Edge on Windows"),
        (f"{MOZILLA} (Linux; Android 14; Pixel 8) {APPLE} Chrome/126.0 Mobile Safari/537.36", "Chrome on Android"),
        (f"{MOZILLA} (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605 Version/17 Safari/605", "Safari on Mac"),
        (f"{MOZILLA} (iPhone; CPU iPhone OS 17_5 like Mac OS X) CriOS/126.0 Mobile Safari/604.1", "Chrome on iPhone"),
        ("curl/8.5.0", "A browser on some system"),
        ("", "A browser on some system"),
    ],
)
def test_a_device_is_named_in_words(user_agent, words):
    assert device(user_agent) == words


def test_a_network_is_what_one_moves_about_in():
    assert network("192.0.2.77") == network("192.0.2.3") == "192.0.2.0/24"
    assert network("2001:db8:1:2::9") == network("2001:db8:1:ffff::1") == "2001:db8:1::/48"


def test_what_is_no_address_has_no_network():
    with pytest.raises(ValueError, match="does not appear"):
        network("unknown")
