from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.utils import timezone

from dueit.core import clock

AT = datetime(2026, 3, 4, 12, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.mark.django_db
class TestNow:
    def test_is_the_same_on_each_machine(self, monkeypatch):
        real = timezone.now()
        monkeypatch.setattr(timezone, "now", lambda: real - DAY)
        told = clock.now()

        assert told.utcoffset() == timedelta(0)
        expected = timedelta(0) if connection.vendor == "postgresql" else DAY
        assert abs(real - told - expected) < timedelta(minutes=5)

    def test_goes_on_within_a_transaction(self):
        first = clock.now()

        assert clock.now() > first


class TestRunning:
    def test_goes_on_from_where_it_stood(self):
        running = clock.running(AT)

        assert AT <= running() <= running() < AT + DAY
