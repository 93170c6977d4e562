from datetime import timedelta

import pytest
from django.db import connection

from dueit.core.work.models import Heartbeat

pytestmark = pytest.mark.django_db


class TestLive:
    def test_answers_strangers(self, client):
        assert client.get("/health/live").json() == {"status": "live"}
        assert client.post("/health/live").status_code == 405


class TestReady:
    def test_needs_a_worker_that_was_heard_of_lately(self, client):
        assert client.get("/health/ready").status_code == 503
        heartbeat = Heartbeat.objects.create(worker="one")
        heartbeat.refresh_from_db()

        assert client.get("/health/ready").json() == {
            "status": "ready",
            "database": True,
            "migrations": True,
            "worker": True,
        }

        Heartbeat.objects.update(at=heartbeat.at - timedelta(seconds=91))
        answer = client.get("/health/ready")
        assert (answer.status_code, answer.json()["worker"]) == (503, False)

    def test_names_a_migration_that_is_missing(self, client):
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM django_migrations WHERE app = 'live'")

        answer = client.get("/health/ready")

        assert (answer.status_code, answer.json()["migrations"]) == (503, False)
