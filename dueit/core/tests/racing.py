"""Several things at the same moment, each on a database connection of its own."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event
from time import sleep

from django.db import connection, transaction

PATIENCE = 20


def at_once(*acts, refused=()):
    """Do things at once, each in a thread; return what each returned, or its error if that is one of `refused`."""
    start = Barrier(len(acts))

    def run(act):
        start.wait(5)
        try:
            return act()
        except refused as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as people:
        return list(people.map(run, acts))


def half_way(first, then, other):
    """Do `first`, have somebody else begin `other` until they wait for us, and go on with `then`, in a transaction."""
    begun = Event()

    def one():
        with transaction.atomic():
            first()
            begun.set()
            wait_for_a_waiter()
            then()

    def another():
        begun.wait(PATIENCE)
        other()

    at_once(one, another)


def wait_for_a_waiter():
    waiting = "SELECT count(*) FROM pg_locks WHERE NOT granted AND pg_blocking_pids(pid) @> ARRAY[pg_backend_pid()]"
    for _ in range(PATIENCE * 20):
        with connection.cursor() as cursor:
            cursor.execute(waiting)
            if cursor.fetchone()[0]:
                return
        sleep(0.05)
    raise AssertionError("Nobody waits.")
