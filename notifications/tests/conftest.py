"""What there is to tell, and by what."""

import pytest

from dueit.core.webpush.vapid import new_private_key, public_key
from notifications import transports
from notifications.domain.message import Message
from notifications.tests.push_service import push_service
from notifications.tests.ways import Recording


@pytest.fixture
def message(alice):
    """Something to tell Alice, with other words than usual if need be."""

    def worded(**words):
        told = {"kind": "mentioned", "person": alice.pk, "cause": "mentioned:comment-5", "subject": "task-12"}
        told |= {"about": "Write to Noor", "title": "Bob mentioned you in a comment", "url": "/tasks/12/"}
        return Message(**told | words)

    return worded


@pytest.fixture
def push(monkeypatch):
    """A way by which pushes go, and what went."""
    monkeypatch.setitem(transports.TRANSPORTS, "push", "notifications.tests.ways.Recording")
    monkeypatch.setattr(Recording, "sent", [])
    monkeypatch.setattr(Recording, "devices", ["phone"])
    monkeypatch.setattr(Recording, "answers", [])
    return Recording


@pytest.fixture
def pushes(settings):
    """A push service on this machine, and an installation that may ask it."""
    settings.VAPID_PRIVATE_KEY, settings.VAPID_SUBJECT = new_private_key(), "https://dueit.example.org"
    with push_service(public_key(settings.VAPID_PRIVATE_KEY)) as service:
        settings.OUTGOING_LOOPBACK = [service.address]
        yield service


@pytest.fixture
def key(settings):
    settings.VAPID_PRIVATE_KEY = new_private_key()
    return public_key(settings.VAPID_PRIVATE_KEY)
