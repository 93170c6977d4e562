"""A row that goes on and the line that tells of it, as one, on both databases."""

from datetime import UTC, datetime

import pytest
from django.db import connection

from dueit.core.change import change
from dueit.core.live.models import LiveRow

AT = datetime(2026, 3, 4, 12, 30, 15, 250_000, tzinfo=UTC)


def row(**words):
    return LiveRow(**{"topic": "user-1", "kind": "waiting", "ids": {"task": 1}, "at": AT} | words)


@pytest.fixture
def waiting(db):
    LiveRow.objects.bulk_create([row(), row()])
    return LiveRow.objects.earliest("pk")


class TestChange:
    def test_writes_both_if_the_row_stands_as_it_was_read(self, waiting, django_assert_num_queries):
        line = row(topic="user-2", kind="it's 100 %s", ids={"task": None})

        with django_assert_num_queries(1 if connection.vendor == "postgresql" else 4):
            assert change(waiting, {"kind": "sent"}, still={"kind": "waiting", "topic": "user-1"}, line=line)

        assert list(LiveRow.objects.order_by("pk").values_list("topic", "kind", "ids", "at")) == [
            ("user-1", "sent", {"task": 1}, AT),
            ("user-1", "waiting", {"task": 1}, AT),
            ("user-2", "it's 100 %s", {"task": None}, AT),
        ]

    def test_writes_nothing_if_it_does_not(self, waiting):
        assert not change(waiting, {"kind": "sent"}, still={"kind": "waiting", "topic": "user-9"}, line=row())

        assert list(LiveRow.objects.values_list("kind", flat=True)) == ["waiting", "waiting"]
