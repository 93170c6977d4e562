"""Alice's own day, and ways into a project of hers."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tasks.models import Invitation
from tasks.tests.factories import InvitationFactory

HTMX = {"HX-Request": "true"}


@pytest.fixture
def now(alice):
    """Today, by Alice's own clock."""
    return alice.today(timezone.now())


@pytest.fixture
def offered(project, alice):
    """Invite on behalf of Alice, and return where the link leads."""

    def make(**told):
        at = timezone.now()
        kept = {"created_at": at - timedelta(days=1), "expires_at": at + timedelta(days=1)} | told
        token = f"a-token-{Invitation.objects.count()}"
        InvitationFactory(project=project, invited_by=alice, token=token, **kept)
        return reverse("tasks:join", args=[token])

    return make
