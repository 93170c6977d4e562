"""Alice's own place, on her own day."""

import pytest
from django.utils import timezone

HTMX = {"HX-Request": "true"}


@pytest.fixture
def mine(alice):
    return alice.personal_project


@pytest.fixture
def now(alice):
    """Today, by Alice's own clock."""
    return alice.today(timezone.now())
