"""Real processes for the tests of the whole."""

import pytest

from dueit.tests.working import Workers


@pytest.fixture
def start_worker(tmp_path):
    """Start `manage.py worker` on the test database, as often as called."""
    workers = Workers(tmp_path)
    yield workers
    workers.end()
