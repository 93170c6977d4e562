"""From where somebody signs in."""

import pytest

from accounts.domain.places import network


def test_a_network_is_what_one_moves_about_in():
    assert network("192.0.2.77") == network("192.0.2.3") == "192.0.2.0/24"
    assert network("2001:db8:1:2::9") == network("2001:db8:1:ffff::1") == "2001:db8:1::/48"


def test_what_is_no_address_has_no_network():
    with pytest.raises(ValueError, match="does not appear"):
        network("unknown")
