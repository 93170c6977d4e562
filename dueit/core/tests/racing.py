"""Several things at the same moment, each on a database connection of its own."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

from django.db import connection


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
