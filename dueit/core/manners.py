"""How work that nobody waits for behaves beside people."""

from django.db import connection

PATIENCE = "200ms"  # less than PostgreSQL's deadlock_timeout: work gives way to people, not they to it


def give_way() -> None:
    """Have this transaction wait for rows that others hold for a moment only, then raise OperationalError.

    SQLite has one writer, who waits for nobody once it writes.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(f"SET LOCAL lock_timeout = '{PATIENCE}'")
