"""Sending what was told out of the house: what a delivery can become, beside what all that leaves it has in common."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

from dueit.core.outbox import (
    FIRST_WAIT,
    LEASE,
    LONGEST_WAIT,
    MOST_AGE,
    MOST_TRIES,
    Outcome,
    Result,
    is_hopeless,
    wait_after,
)

__all__ = [
    "FIRST_WAIT",
    "LEASE",
    "LONGEST_WAIT",
    "MOST_AGE",
    "MOST_DEATHS",
    "MOST_TRIES",
    "REST",
    "STRIKES",
    "Outcome",
    "Reason",
    "Result",
    "State",
    "is_hopeless",
    "is_stale",
    "wait_after",
]

# The first may have been the death of another that was taken on together with it; from then on it is taken on alone.
MOST_DEATHS = 1 + 3
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


class Reason(NamedTuple):
    """Why something is not sent: in words, and whether that may pass, for it lies in how what it tells stands."""

    words: str
    may_pass: bool


def is_stale(fresh_until: datetime | None, at: datetime) -> bool:
    """Say whether something disturbs nobody any more at `at`, and is left to the digest."""
    return fresh_until is not None and at >= fresh_until
