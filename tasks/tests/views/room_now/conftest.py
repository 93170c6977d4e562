"""A room that was drawn before: what Alice and Bob see of it now, in each way it is asked for."""

import pytest
from django.utils import timezone

from tasks.tests.views.conftest import HTMX

WAYS = ("", "live/")


@pytest.fixture
def room(project, alice_client, bob_client):
    """Return what Alice and Bob see of the page and of what it fetches again, drawn for both before."""
    clients = {"alice": alice_client, "bob": bob_client}

    def seen(who, way="", of=project):
        return clients[who].get(f"{of.get_absolute_url()}{way}", headers=HTMX).text

    for way in WAYS:
        assert all(seen(who, way) for who in clients)
    return seen


@pytest.fixture
def acting(alice):
    return {"by": alice, "at": timezone.now()}


def both(room, who):
    return [room(who, way) for way in WAYS]
