"""One row, worded once, on both databases."""

from datetime import UTC, datetime

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import DatabaseError, connection

from dueit.core import single
from dueit.core.events.models import AuditEntry
from dueit.core.live.models import LiveRow

AT = datetime(2026, 3, 4, 12, 30, 15, 250_000, tzinfo=UTC)


def row(**words):
    return LiveRow(**{"topic": "user-1", "kind": "it's 100 %s", "ids": {"task": 1, "none": None}, "at": AT} | words)


@pytest.mark.django_db
class TestInsert:
    def test_writes_as_the_orm_reads(self, django_assert_num_queries):
        written = row()

        with django_assert_num_queries(1):
            single.insert(written)

        found = LiveRow.objects.get()
        assert (found.pk, found.topic, found.kind, found.ids, found.at) == (
            written.pk, written.topic, written.kind, written.ids, AT,
        )  # fmt: skip

    def test_leaves_to_the_database_what_it_fills_in_itself(self):
        written = LiveRow(topic="user-1", kind="profile")

        single.insert(written)

        assert LiveRow.objects.get(pk=written.pk).at is not None

    def test_can_stand_in_a_larger_statement(self):
        if connection.vendor != "postgresql":
            pytest.skip("SQLite has no INSERT within a SELECT")
        written = row()

        single.insert(written, around="WITH kept AS ({}) SELECT id, 7 FROM kept")

        assert LiveRow.objects.get().pk == written.pk


@pytest.mark.django_db
class TestUpdate:
    def test_writes_only_what_is_named(self, django_assert_num_queries):
        written = row()
        single.insert(written)
        written.kind, written.topic = "other", "nobody"

        with django_assert_num_queries(1):
            single.update(written, ["kind"])

        assert LiveRow.objects.values_list("kind", "topic").get() == ("other", "user-1")

    def test_says_that_a_row_is_gone(self):
        written = row()
        single.insert(written)
        LiveRow.objects.all().delete()

        with pytest.raises(ObjectDoesNotExist):
            single.update(written, ["kind"])

    def test_meets_what_the_database_itself_refuses(self, alice):
        entry = AuditEntry(at=AT, kind="Said", actor_id=alice.pk, project_id=None, subject="goal-1", details={})
        single.insert(entry)
        entry.kind = "Unsaid"

        with pytest.raises(DatabaseError):
            single.update(entry, ["kind"])
