"""What a goal addresses, and how its tasks are shared between accounts."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Self


class Distribution(StrEnum):
    EACH = "each"
    ROUND_ROBIN = "round_robin"
    RANDOM_STABLE = "random_stable"
    LEAST_LOADED = "least_loaded"


WORDS = {
    Distribution.EACH: "Each gets a task of its own",
    Distribution.ROUND_ROBIN: "In turn, one after the other",
    Distribution.RANDOM_STABLE: "A steady choice, by chance",
    Distribution.LEAST_LOADED: "The least busy one",
}


@dataclass(frozen=True)
class Aim:
    """A platform or none, some of its accounts in order or none, and how they share the tasks."""

    platform_id: int | None = None
    account_ids: tuple[int, ...] = ()
    distribution: Distribution = Distribution.EACH

    @classmethod
    def read(cls, details: Mapping[str, Any]) -> Self:
        """Return the aim that an audit entry holds."""
        return cls(details["platform_id"], tuple(details["account_ids"]), Distribution(details["distribution"]))
