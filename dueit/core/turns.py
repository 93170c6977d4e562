"""One at a time: lets processes that prepare the same database wait for each other."""

import fcntl
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection


@contextmanager
def one_at_a_time(name: str) -> Iterator[None]:
    """Hold the installation-wide lock `name`: an advisory lock on PostgreSQL, a file lock beside SQLite."""
    with _advisory(zlib.crc32(name.encode())) if connection.vendor == "postgresql" else _file(name):
        yield


@contextmanager
def _advisory(number: int) -> Iterator[None]:
    with connection.cursor() as cursor:
        # Polled, because waiting inside the statement would run into statement_timeout.
        while not cursor.execute("SELECT pg_try_advisory_lock(%s)", [number]).fetchone()[0]:
            time.sleep(0.2)
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [number])


@contextmanager
def _file(name: str) -> Iterator[None]:
    with (Path(settings.DATA) / "run" / f"{name}.turn").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
