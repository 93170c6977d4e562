"""What people call their browsers comes out as words."""

import pytest

from dueit.tests.hostile.words import PAYLOADS, Page, as_shown, is_harmless
from notifications.domain.devices import MOST_IN_NAME
from notifications.models import Device
from notifications.tests.factories import DeviceFactory

pytestmark = [pytest.mark.slow, pytest.mark.once]


def test_names_are_words_only(alice, alice_client):
    first = DeviceFactory(user=alice)
    for payload in PAYLOADS[1:]:
        DeviceFactory(user=alice, name=payload[:MOST_IN_NAME])
    alice_client.post(f"/settings/devices/{first.pk}/name/", {"name": PAYLOADS[0][:MOST_IN_NAME]})
    page = alice_client.get("/settings/devices/").text

    assert is_harmless(page)
    assert [each.name for each in Device.objects.all() if as_shown(each.name) not in Page(page).text] == []
    assert all(
        is_harmless(alice_client.get(f"/settings/devices/{each.pk}/remove/").text) for each in Device.objects.all()
    )
