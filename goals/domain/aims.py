"""What a goal addresses, and how its tasks are shared between accounts."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from goals.domain.schedule.kinds import Sharing

WORDS = {
    Sharing.EACH: "Each gets a task of its own",
    Sharing.ROUND_ROBIN: "In turn, one after the other",
    Sharing.RANDOM_STABLE: "A steady choice, by chance",
    Sharing.LEAST_LOADED: "The least busy one",
}


@dataclass(frozen=True)
class Aim:
    """A platform or none, some of its accounts in order or none, and how they share the tasks."""

    platform_id: int | None = None
    account_ids: tuple[int, ...] = ()
    distribution: Sharing = Sharing.EACH

    @classmethod
    def read(cls, details: Mapping[str, Any]) -> Self:
        """Return the aim that an audit entry holds."""
        return cls(details["platform_id"], tuple(details["account_ids"]), Sharing(details["distribution"]))
