"""The page on which somebody says how they would like to be told, as tests reach it."""

import pytest

from dueit.core.events.models import AuditEntry
from notifications.models import Choice

PAGE = "/settings/notices/"


@pytest.fixture
def choose(alice_client):
    """Post to a part of the page."""

    def posted(part, follow=True, **told):
        return alice_client.post(f"{PAGE}{part}/", told, follow=follow)

    return posted


def choice_of(user):
    return Choice.objects.get(user=user)


def undo_last(client):
    return client.post(f"/undo/{AuditEntry.objects.latest('pk').pk}/", follow=True)
