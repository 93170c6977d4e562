"""Somebody who has letters, and letters for them."""

import pytest

from notifications.models import Choice
from notifications.tests.factories import DeliveryFactory


@pytest.fixture
def willing(alice, settings):
    settings.PUBLIC_URL = "https://dueit.example.org"
    Choice.objects.create(user=alice, has_mail=True)
    return alice


@pytest.fixture
def write(willing):
    """Write a letter that waits, about what is told."""

    def written(**told):
        told = {"kind": "removed", "user": willing} | told
        return DeliveryFactory(**{f"notification__{name}": value for name, value in told.items()})

    return written
