"""What somebody can do about a thing from elsewhere: offered by one app, shown and asked for by another."""

from collections.abc import Callable, Collection
from datetime import datetime
from typing import Any, NamedTuple, Protocol, TypeAlias


class Deed(NamedTuple):
    """One thing to do, its name for addresses and its words for people."""

    name: str
    words: str


class Done(NamedTuple):
    """What came of it, in words; or why nothing was done."""

    words: str
    is_done: bool = True


class Doer(Protocol):
    def __call__(self, number: int, name: str, *, by: Any, at: datetime) -> Done:
        """Do what is asked about a thing, by its number, if it can be done still."""
        ...


Asked: TypeAlias = tuple[int, Any]


class Deeds(NamedTuple):
    """What can be done about things of a kind, each by its number and by whom, as things are now; and doing it."""

    open_to: Callable[[Collection[Asked]], dict[Asked, list[Deed]]]
    do: Doer
