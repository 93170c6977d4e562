"""What time it is for workers on several machines: leases go by one clock, that of the database."""

from collections.abc import Callable
from datetime import datetime, timedelta
from time import monotonic

from django.db import connection
from django.utils import timezone


def now() -> datetime:
    """Ask PostgreSQL; SQLite is on this machine, and has its clock."""
    if connection.vendor != "postgresql":
        return timezone.now()
    with connection.cursor() as cursor:
        cursor.execute("SELECT clock_timestamp()")
        [at] = cursor.fetchone()
    return at


def running(at: datetime) -> Callable[[], datetime]:
    """Return a clock that stood at `at` just now, and goes on without asking again."""
    begun = monotonic()
    return lambda: at + timedelta(seconds=monotonic() - begun)
