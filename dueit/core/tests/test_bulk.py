"""Many rows in one statement, on both databases."""

from datetime import UTC, datetime

import pytest
from django.db import DataError, connection

from dueit.core import bulk
from dueit.core.live.models import LiveRow
from dueit.core.work.models import Heartbeat

AT = datetime(2026, 3, 4, 12, 30, 15, 250_000, tzinfo=UTC)


def rows(number):
    return [
        LiveRow(topic=f"user-{place}", kind="it's", ids={"task": place, "none": None}, at=AT) for place in range(number)
    ]


@pytest.mark.django_db
class TestBulk:
    def test_writes_as_the_orm_reads_and_gives_each_its_id(self, django_assert_num_queries):
        written = rows(1500)

        with django_assert_num_queries(1):
            bulk.insert(written)

        for row in (written[0], written[-1]):
            found = LiveRow.objects.get(pk=row.pk)
            assert (found.topic, found.kind, found.ids, found.at) == (row.topic, row.kind, row.ids, AT)

    def test_leaves_to_the_database_what_it_fills_in_itself(self):
        [row] = [LiveRow(topic="user-1", kind="profile")]

        bulk.insert([row])

        assert LiveRow.objects.get(pk=row.pk).at is not None

    def test_changes_only_what_is_named(self, django_assert_num_queries):
        written = rows(3)
        bulk.insert(written)
        for row in written:
            row.kind, row.topic = "other", "nobody"

        with django_assert_num_queries(1):
            bulk.update(written, ["kind"])

        assert set(LiveRow.objects.values_list("kind", "topic")) == {("other", f"user-{place}") for place in range(3)}

    def test_inserts_only_what_is_not_there(self):
        bulk.insert([Heartbeat(worker="one", at=AT)])
        beats = [Heartbeat(worker=name, at=AT) for name in ("one", "two")]

        assert bulk.insert_new(beats, told="worker") == {"two"}
        assert [beat._state.adding for beat in beats] == [True, False]
        assert bulk.insert_new([], told="worker") == set()

    def test_cuts_no_text_off(self):
        if connection.vendor == "sqlite":
            pytest.skip("SQLite knows no longest text")

        with pytest.raises(DataError):
            bulk.insert([LiveRow(topic="x" * 81, kind="profile")])
