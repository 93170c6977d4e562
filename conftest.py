"""The cast and the clock of the whole suite: alice owns, bob is a member, mallory is a stranger."""

from contextlib import suppress
from datetime import UTC, datetime

import pytest
from django.db import OperationalError
from django.db.backends.postgresql.base import DatabaseOperations as PostgresOperations
from django.db.backends.sqlite3.base import DatabaseOperations
from django.test import Client
from hypothesis import settings

from accounts.models import User
from dueit.tests.serving import serve
from notifications.domain.achievements import Kind
from notifications.models import Achievement
from tasks import rows, sheets

FLUSHES = 5
NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)

# A busy machine makes no property false.
settings.register_profile("calm", deadline=None)
settings.load_profile("calm")


def pytest_collection_modifyitems(items):
    """A domain is plain Python: what it answers is the same on each database."""
    for item in items:
        if "domain" in item.path.parts:
            item.add_marker(pytest.mark.once)


@pytest.fixture
def noon():
    return NOON


def person(name):
    """Somebody who has been here for a while: no quiet moment comes to them between other things."""
    user = newcomer(name)
    Achievement.objects.bulk_create(Achievement(user=user, kind=kind, earned_at=NOON) for kind in Kind)
    return user


def newcomer(name):
    return User.objects.create_user(
        f"{name}@example.com", "a calm password", name=name.title(), welcomed_at=NOON, time_zone="Europe/Berlin"
    )


@pytest.fixture
def alice(db):
    return person("alice")


@pytest.fixture
def bob(db):
    return person("bob")


@pytest.fixture
def mallory(db):
    return person("mallory")


def signed_in(user):
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def alice_client(alice):
    return signed_in(alice)


@pytest.fixture
def bob_client(bob):
    return signed_in(bob)


@pytest.fixture
def mallory_client(mallory):
    return signed_in(mallory)


@pytest.fixture
def operator(db):
    return User.objects.create_superuser("operator@example.com", "a calm password")


@pytest.fixture
def operator_client(operator):
    return signed_in(operator)


@pytest.fixture(scope="session")
def web_process(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), serve() as site:
        yield site


@pytest.fixture
def site(transactional_db, web_process):
    """A real web process on the test database; what a test writes is committed."""
    return web_process


@pytest.fixture(autouse=True, scope="session")
def flush_despite_triggers():
    """SQLite flushes by DELETE, which append-only tables refuse: lift the triggers for it."""
    flush = DatabaseOperations.execute_sql_flush

    def lifted(operations, statements):
        with operations.connection.cursor() as cursor:
            cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
            triggers = cursor.fetchall()
        drops = [f'DROP TRIGGER "{name}"' for name, _ in triggers]
        flush(operations, [*drops, *statements, *(sql for _, sql in triggers)])

    DatabaseOperations.execute_sql_flush = lifted
    yield
    DatabaseOperations.execute_sql_flush = flush


@pytest.fixture(autouse=True, scope="session")
def flush_despite_visitors():
    """PostgreSQL flushes by TRUNCATE, which a request that is still on its way may deadlock: then flush again."""
    flush = PostgresOperations.execute_sql_flush

    def patient(operations, statements):
        for _ in range(FLUSHES):
            with suppress(OperationalError):
                return flush(operations, statements)
        return flush(operations, statements)

    PostgresOperations.execute_sql_flush = patient
    yield
    PostgresOperations.execute_sql_flush = flush


@pytest.fixture(autouse=True)
def forget_rows():
    """Ids come back after a test is rolled back: no row of an earlier test may stand in for one of this."""
    rows.forget()
    sheets.forget()
