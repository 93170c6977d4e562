"""Alice lets her browser tell her."""

import pytest

from notifications.models import Device
from notifications.tests.push_service import Browser

PAGE = "/settings/devices/"
KEEP = f"{PAGE}keep/"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0"


def subscription():
    return Browser("https://push.example.org").subscription


@pytest.fixture
def let(alice_client, key):
    """Alice lets her browser tell her."""
    assert alice_client.post(KEEP, subscription(), headers={"User-Agent": FIREFOX}).status_code == 302
    return Device.objects.get()
