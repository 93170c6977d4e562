from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, connection, transaction

from dueit.core.events import Event, publish
from dueit.core.events.models import AuditEntry
from dueit.core.events.publishing import OutsideTransaction

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


@dataclass(frozen=True, kw_only=True)
class KettleBoiled(Event):
    kettle_id: int

    @property
    def subject(self):
        return f"kettle-{self.kettle_id}"


heard = []
REACTIONS = {KettleBoiled: [heard.append]}
BROKEN = {KettleBoiled: [lambda event: 1 / 0]}
BOILED = KettleBoiled(actor_id=None, at=NOON, project_id=3, kettle_id=7)


@pytest.mark.django_db
class TestPublish:
    def test_leaves_one_entry_and_reaches_who_is_wired(self, settings):
        settings.EVENT_REACTIONS = f"{__name__}.REACTIONS"

        entry = publish(BOILED)

        assert (entry.kind, entry.subject, entry.project_id, entry.details) == (
            "KettleBoiled",
            "kettle-7",
            3,
            {"kettle_id": 7},
        )
        assert list(AuditEntry.objects.about("kettle-7")) == [entry]
        assert heard == [BOILED]

    def test_a_broken_reaction_takes_the_trace_with_it(self, settings):
        settings.EVENT_REACTIONS = f"{__name__}.BROKEN"

        with pytest.raises(ZeroDivisionError), transaction.atomic():
            publish(BOILED)

        assert not AuditEntry.objects.about("kettle-7").exists()

    @pytest.mark.parametrize(
        "change", ["UPDATE events_auditentry SET kind = 'KettleStolen'", "DELETE FROM events_auditentry"]
    )
    def test_nobody_rewrites_the_trail(self, settings, change):
        settings.EVENT_REACTIONS = f"{__name__}.REACTIONS"
        publish(BOILED)

        with pytest.raises(IntegrityError, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(change)

        assert AuditEntry.objects.get().kind == "KettleBoiled"


@pytest.mark.django_db(transaction=True)
def test_an_event_outside_a_transaction_is_refused():
    with pytest.raises(OutsideTransaction, match="KettleBoiled"):
        publish(BOILED)

    assert not AuditEntry.objects.exists()
