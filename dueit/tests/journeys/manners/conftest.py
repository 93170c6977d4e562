"""Whoever does it, in each manner."""

import pytest

from dueit.tests.journeys.person import MANNERS, Person


@pytest.fixture(params=MANNERS, ids=str)
def manner(request):
    return request.param


@pytest.fixture
def person(open_window, alice, manner):
    """Alice, on Today."""
    return Person(open_window(alice, **manner.options), manner)


@pytest.fixture
def stranger(open_window, manner):
    return Person(open_window(path="/", **manner.options), manner)
