"""A world of payloads, and Alice in it."""

import pytest

from dueit.tests.hostile.world import furnish


@pytest.fixture
def world(alice):
    return furnish(alice)
