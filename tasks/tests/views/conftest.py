"""Alice's own day."""

import pytest
from django.utils import timezone

HTMX = {"HX-Request": "true"}


@pytest.fixture
def now(alice):
    """Today, by Alice's own clock."""
    return alice.today(timezone.now())
