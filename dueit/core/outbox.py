"""What leaves the house by a worker that may die at any moment: how a try can end, how long to wait, when to give up.

Whoever takes on a row holds it for a lease, tries outside any transaction, and settles it while it is still theirs.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from time import sleep
from typing import TypeVar

from django.db import InterfaceError, OperationalError, connection
from django.db.models import Model, QuerySet

M = TypeVar("M", bound=Model)
T = TypeVar("T")

FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=10), timedelta(hours=1)
JITTER, NO_CHANCE = 0.2, 0.5
MOST_TRIES, MOST_AGE = 8, timedelta(hours=24)
# A whole conversation, each answer of which a server may take some seconds for, is over by then, or its job is.
LEASE = timedelta(seconds=90)
# Seconds between tries to keep that something has gone out: a database that starts anew is back by then.
UNTIL_IT_IS_BACK = (0.1, 0.4, 1, 2, 4, 8, 16)


class Result(StrEnum):
    """How a try went: through; not now; not now, for nobody; never, for this letter; never, for this address.

    Away is silent too, but only who is behind this address: others are reached by the same transport.
    """

    SENT = "sent"
    LATER = "later"
    SILENT = "silent"
    AWAY = "away"
    NEVER = "never"
    NOBODY = "nobody"


@dataclass(frozen=True)
class Outcome:
    """What came of one try, what the other side said, and how long it wishes to be left alone."""

    result: Result
    said: str = ""
    retry_after: timedelta = timedelta(0)

    @property
    def is_silent(self) -> bool:
        return self.result in {Result.SILENT, Result.AWAY}

    @property
    def is_final(self) -> bool:
        return self.result in {Result.SENT, Result.NEVER, Result.NOBODY}


def wait_after(tries: int, chance: float = NO_CHANCE) -> timedelta:
    """Return how long to wait after so many tries: twice as long each time, and by `chance` (0 to 1) a fifth off."""
    wait = min(FIRST_WAIT * 2 ** (tries - 1), LONGEST_WAIT)
    return min(wait * (1 + JITTER * (2 * chance - 1)), LONGEST_WAIT)


def is_hopeless(tries: int, age: timedelta, *, is_silent: bool = False) -> bool:
    """Say whether to give up: after a day, or sooner if somebody is there who did not take it eight times."""
    return age >= MOST_AGE or (tries >= MOST_TRIES and not is_silent)


def free(waiting: QuerySet[M], *along: str, most: int) -> list[M]:
    """Hold the first rows that nobody else is about to take on, until the end of the transaction.

    `along` comes with them. SQLite has one writing transaction, and no need to pass by rows that others hold.
    """
    can_skip = connection.features.has_select_for_update_skip_locked
    return list(waiting.select_for_update(skip_locked=can_skip, of=("self",)).select_related(*along)[:most])


def first_free(waiting: QuerySet[M], *along: str) -> M | None:
    return next(iter(free(waiting, *along, most=1)), None)


def surely(keep: Callable[[], T]) -> T:
    """Keep what has happened outside already, also if the database is away for half a minute: else it happens again.

    `keep` may be called again after it was kept.
    """
    for seconds in UNTIL_IT_IS_BACK:
        try:
            return keep()
        except (InterfaceError, OperationalError):
            if connection.in_atomic_block:
                raise
            connection.close()
            sleep(seconds)
    return keep()
