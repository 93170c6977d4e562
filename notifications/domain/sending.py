"""Sending what was told out of the house: what a delivery can become, how long it waits, when it is given up."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=10), timedelta(hours=1)
JITTER = 0.2
MOST_TRIES, MOST_AGE = 8, timedelta(hours=24)
# A whole conversation, each answer of which a server may take some seconds for, is over by then, or its job is.
LEASE = timedelta(seconds=90)
MOST_DEATHS = 3
# So many in a row that nothing got through to a server at all, and it is left alone for a while.
STRIKES, REST = 5, timedelta(minutes=1)


class State(StrEnum):
    """What became of a delivery; one that was left, the digest has."""

    WAITING = "waiting"
    SENT = "sent"
    MERGED = "merged"
    LEFT = "left"
    DROPPED = "dropped"
    DEAD = "dead"


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


def wait_after(tries: int, chance: float) -> timedelta:
    """Return how long to wait after so many tries: twice as long each time, and by `chance` (0 to 1) a fifth off."""
    wait = min(FIRST_WAIT * 2 ** (tries - 1), LONGEST_WAIT)
    return min(wait * (1 + JITTER * (2 * chance - 1)), LONGEST_WAIT)


def is_hopeless(tries: int, age: timedelta, *, is_silent: bool = False) -> bool:
    """Say whether to give up: after a day, or sooner if somebody is there who did not take it eight times."""
    return age >= MOST_AGE or (tries >= MOST_TRIES and not is_silent)
