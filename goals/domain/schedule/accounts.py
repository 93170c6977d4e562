"""Who of several accounts gets a task."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from goals.domain.schedule.kinds import Sharing


@dataclass
class Turns:
    """Accounts taking turns, occurrence by occurrence; `taken` counts the turns so far, over all sweeps."""

    accounts: Sequence[int]
    taken: int = 0
    goal_id: int = 0
    loads: Mapping[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.loads = {account: self.loads.get(account, 0) for account in self.accounts}

    def next(self, key: str, sharing: str) -> int:
        """Return who gets the occurrence `key`."""
        account = CHOICES[sharing](self, key)
        self.taken += 1
        self.loads = {**self.loads, account: self.loads[account] + 1}
        return account


def _round_robin(turns: Turns, key: str) -> int:
    """Return the next one in the listed order."""
    return turns.accounts[turns.taken % len(turns.accounts)]


def _random_stable(turns: Turns, key: str) -> int:
    """Return the highest random weight: with one account gone, only its own occurrences go to others."""
    return max(turns.accounts, key=lambda account: sha256(f"{turns.goal_id}|{key}|{account}".encode()).hexdigest())


def _least_loaded(turns: Turns, key: str) -> int:
    """Return who has the fewest open tasks, of equals the first listed."""
    return min(turns.accounts, key=lambda account: turns.loads[account])


CHOICES: dict[str, Callable[[Turns, str], int]] = {
    Sharing.ROUND_ROBIN: _round_robin,
    Sharing.RANDOM_STABLE: _random_stable,
    Sharing.LEAST_LOADED: _least_loaded,
}
